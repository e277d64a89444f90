import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, problem } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { InsightsPage } from './InsightsPage';
import type { Figure } from './queries';

const sales: Figure = {
  key: 'Sales',
  calls: 1_200,
  sentiment: { value: -0.31, positive: 100, negative: 600, neutral: 480, mixed: 20 },
  talkSeconds: 213.4,
  answered: 40,
  csat: 0.6,
};

function answersFigures(items: Figure[]): string[] {
  const asked: string[] = [];
  answersBy('/analysis/figures', (query) => {
    asked.push(query.toString());
    return { items, next: null, total: items.length };
  });
  return asked;
}

describe('insights', () => {
  beforeEach(() => {
    answers('/me/preferences', {});
    answers('/topics', { items: [{ id: 'returns', name: 'Returns' }] });
  });

  it('tell each group with how many calls it is of', async () => {
    answersFigures([sales, { ...sales, key: null, csat: null, answered: 0, talkSeconds: null, sentiment: { ...sales.sentiment, value: null } }]);
    show(<InsightsPage />, '/insights?by=department');
    const table = await screen.findByRole('table', { name: 'Figures by department' });

    expect(within(table).getByRole('row', { name: /^Sales/ })).toHaveTextContent('Sales1,200-0.31100, 600, 480, 203m 33s60%40');
    expect(within(table).getByRole('row', { name: /^no department/ })).toHaveTextContent('not known of any of these calls');
    expect(within(table).getByRole('row', { name: /^no department/ })).toHaveTextContent('nobody has given a mark');
  });

  it('of few calls of an agent tell no mean', async () => {
    const few = { ...sales, key: '447700900101', calls: 4, talkSeconds: null, csat: null, answered: 2, sentiment: { ...sales.sentiment, value: null } };
    answersFigures([few]);
    show(<InsightsPage />, '/insights?by=agent');
    const row = within(await screen.findByRole('table', { name: 'Figures by agent' })).getByRole('row', { name: /770 090 0101/ });

    expect(within(row).getAllByText('not told of fewer than five calls of an agent')).toHaveLength(3);
  });

  it('have names for topics and languages', async () => {
    answersFigures([{ ...sales, key: 'returns' }]);
    show(<InsightsPage />, '/insights?by=topic');
    expect(await screen.findByRole('row', { name: /^Returns/ })).toBeVisible();

    answersFigures([{ ...sales, key: 'de' }]);
    show(<InsightsPage />, '/insights?by=language');
    expect(await screen.findByRole('row', { name: /^German/ })).toBeVisible();
  });

  it('are put together and narrowed as the address says, on the page and as a file', async () => {
    const asked = answersFigures([{ ...sales, key: '2026-01-05' }]);
    const { person } = show(<InsightsPage />, '/insights?topic=returns&from=2026-01-05&to=2026-01-05');
    expect(await screen.findByRole('table', { name: 'Figures by day' })).toBeVisible();
    await person.selectOptions(screen.getByRole('combobox', { name: 'Put together by' }), 'By agent');
    expect(await screen.findByRole('table', { name: 'Figures by agent' })).toBeVisible();
    await person.click(screen.getByText('Calls', { selector: 'label span' }));

    const days = 'from=2026-01-05T00%3A00%3A00.000Z&to=2026-01-06T00%3A00%3A00.000Z';
    expect(asked).toEqual([`by=day&${days}&topic=returns`, `by=agent&${days}&topic=returns`]);
    expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute('href', `/api/v1/analysis/figures?by=agent&${days}&topic=returns&format=csv`);
    expect(screen.getByTestId('address')).toHaveTextContent('/insights?topic=returns&from=2026-01-05&to=2026-01-05&by=agent&measure=calls');
  });

  it('of which there are none say so', async () => {
    answersFigures([]);
    show(<InsightsPage />, '/insights');

    expect(await screen.findByText(/No call of these days was analysed/)).toBeVisible();
  });

  it('that the settings forbid say why', async () => {
    answers('/analysis/figures', problem(409, 'Nothing is put together by agent: Analysis:Agents says so.'), 409);
    show(<InsightsPage />, '/insights?by=agent');

    expect(await screen.findByText('Nothing is put together by agent: Analysis:Agents says so.')).toBeVisible();
  });
});
