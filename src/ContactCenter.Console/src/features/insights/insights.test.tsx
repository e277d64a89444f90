import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, answersLater, problem } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { InsightsPage } from './InsightsPage';
import { linesOf } from './lines';
import type { Figure } from './queries';

const sales: Figure = {
  key: 'Sales',
  series: null,
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

  it('leave what was typed as it is when the topics come later', async () => {
    answersFigures([sales]);
    const come = answersLater('/topics', { items: [{ id: 'returns', name: 'Returns' }] });
    const { person } = show(<InsightsPage />, '/insights?topic=returns');
    const department = await screen.findByLabelText('Department');
    await person.type(department, 'Sales');
    come();

    await waitFor(() => expect(screen.getByLabelText('Topic')).toHaveDisplayValue('Returns'));
    expect(screen.getByLabelText('Department')).toHaveValue('Sales');
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

  it('over days are parted into lines, which the address tells, with a table and a file of all parts', async () => {
    const day = (key: string, series: string | null, calls: number) => ({ ...sales, key, series, calls });
    const asked = answersFigures([day('2026-01-05', 'returns', 3), day('2026-01-05', null, 2), day('2026-01-06', 'returns', 4)]);
    const { person } = show(<InsightsPage />, '/insights');
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Lines of the chart' }), 'A line for each topic');

    expect(await screen.findByRole('columnheader', { name: 'Topic' })).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Figures by day' })).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent?.slice(0, 20))).toEqual(['2026-01-05Returns3-0', '2026-01-05no topic2-', '2026-01-06Returns4-0']);
    expect(asked.at(-1)).toBe('by=day&series=topic');
    expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute('href', '/api/v1/analysis/figures?by=day&series=topic&format=csv');
    expect(screen.getByTestId('address')).toHaveTextContent('/insights?series=topic');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Put together by' }), 'By agent');
    expect(await screen.findByRole('table', { name: 'Figures by agent' })).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'Lines of the chart' })).toBeNull();
    expect(asked.at(-1)).toBe('by=agent');
  });

  it('of more parts than can be told apart say which have no line', async () => {
    answersFigures(Array.from({ length: 8 }, (_, part) => ({ ...sales, key: '2026-01-05', series: `topic-${part}`, calls: part })));
    show(<InsightsPage />, '/insights?series=topic');

    expect(await screen.findByText('The chart has the 6 of 8 with the most calls, the table has all.')).toBeVisible();
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

it('lines are those of the parts with the most calls, and have gaps where a part has no call', () => {
  const figures = [
    { ...sales, key: '2026-01-06', series: 'b', calls: 1, csat: 0.5 },
    { ...sales, key: '2026-01-05', series: null, calls: 9, csat: 0.1 },
    { ...sales, key: '2026-01-05', series: 'b', calls: 2, csat: null },
  ];

  expect(linesOf(figures, ({ csat }) => csat, null)).toEqual({
    days: ['2026-01-05', '2026-01-06'],
    parts: [null, 'b'],
    values: [
      [0.1, null],
      [null, 0.5],
    ],
    all: 2,
  });
  expect(linesOf(figures, ({ calls }) => calls, 0).values).toEqual([
    [9, 2],
    [0, 1],
  ]);
});
