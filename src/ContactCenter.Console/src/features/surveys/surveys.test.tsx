import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answers, answersBy, example } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { barsOf } from './bars';
// Loaded before the clock of a test runs.
import './FiguresChart';
import { interval } from './interval';
import type { Figure, Survey } from './queries';
import { SurveysPage } from './SurveysPage';

const figure = example<Figure>('SurveyFigureResource');
const survey = example<Survey>('SurveyResource');

function answersFigures(items: Figure[]): string[] {
  const asked: string[] = [];
  answers('/surveys', { items: [survey], next: null, total: 1 });
  answersBy('/surveys/figures', (query) => {
    asked.push(query.toString());
    return { items, next: null, total: items.length };
  });
  return asked;
}

describe('figures of surveys', () => {
  it('tell who is satisfied of how many, how sure that is, and on which scale', async () => {
    answersFigures([figure]);
    show(<SurveysPage />, '/surveys');

    const table = await screen.findByRole('table', { name: 'Figures by department' });
    const row = within(table).getByRole('row', { name: /Sales/ });

    expect(row).toHaveTextContent('60% (3 of 5; 23 to 88%)');
    expect(row).toHaveTextContent('5 of 6 (83%)');
    expect(row).toHaveTextContent('3.8');
    expect(row).toHaveTextContent('1 to 5');
    expect(row).toHaveTextContent('Fewer than ten answers');
    expect(within(row).getAllByRole('listitem').map((mark) => mark.textContent)).toEqual(['2: 1', '3: 1', '4: 1', '5: 2']);
  });

  it('are put together in five ways, which the address tells, for the days of the filter', async () => {
    const asked = answersFigures([]);
    const { person } = show(<SurveysPage />, '/surveys?from=2026-01-05&to=2026-01-05');
    expect(await screen.findByText('Nobody was asked in these days.')).toBeVisible();

    await person.selectOptions(screen.getByRole('combobox', { name: 'Put together by' }), 'By day');

    expect(await screen.findByText(/Days are those of UTC/)).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('by=day');
    expect(screen.getByTestId('address')).toHaveTextContent('from=2026-01-05');
    expect(asked).toContain('by=day&from=2026-01-05T00%3A00%3A00.000Z&to=2026-01-06T00%3A00%3A00.000Z');
  });

  it('are bars as well, which a sentence tells', async () => {
    answersFigures([figure, { ...figure, key: 'Support', csat: 0.25 }, { ...figure, key: 'Nobody', csat: null }]);
    show(<SurveysPage />, '/surveys');

    expect(await screen.findByText(`Highest: 60% (${figure.key}). Lowest: 25% (Support).`)).toBeVisible();
  });

  it('are shown as a chart, a table or both; the table stays for who hears the page', async () => {
    answersFigures([figure]);
    const { person } = show(<SurveysPage />, '/surveys?department=Sales');
    const sentence = `Highest: 60% (${figure.key}).`;
    expect(await screen.findByText(sentence)).toBeVisible();

    await person.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.queryByText(sentence)).toBeNull();
    expect(screen.getByTestId('address')).toHaveTextContent('/surveys?department=Sales&view=table');

    await person.click(screen.getByRole('radio', { name: 'Chart' }));
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByRole('table', { name: 'Figures by department' }).closest('.heard-only')).not.toBeNull();
  });

  it.each([
    ['department', 'Sales', 'Sales', 'from=2026-01-01&by=department&department=Sales'],
    ['agent', 'sip:ann@example.com', 'sip:ann@example.com', 'from=2026-01-01&by=agent&agent=sip%3Aann%40example.com'],
    ['agent', '447700900101', '+44 770 090 0101', 'from=2026-01-01&by=agent&agent=447700900101'],
    ['day', '2026-01-05', '2026-01-05', 'from=2026-01-05&by=day&to=2026-01-05'],
    ['week', '2026-01-26', '2026-01-26', 'from=2026-01-26&by=week&to=2026-02-01'],
  ])('of one %s (%s) lead to all surveys that they count, and to no fewer', async (by, key, name, address) => {
    answersFigures([{ ...figure, key }]);
    const { person } = show(<SurveysPage />, `/surveys?caller=447700900001&score=5&from=2026-01-01&by=${by}`);

    await person.click(await screen.findByRole('link', { name }));

    expect(screen.getByTestId('address')).toHaveTextContent(`/surveys?${address}`);
  });

  it('of agents have no means of fewer than five marks, and say why', async () => {
    answersFigures([{ ...figure, key: 'ann', asked: 4, answered: 4, satisfied: 3, csat: null, mean: null, distribution: { 4: 4 } }]);
    show(<SurveysPage />, '/surveys?by=agent');

    const row = await screen.findByRole('row', { name: /ann/ });

    expect(within(row).getAllByText('not told of fewer than five marks of an agent')).toHaveLength(2);
    expect(row).toHaveTextContent('4 of 4 (100%)');
  });

  it('are told to be off where the server puts nothing together by agent', async () => {
    answers('/surveys', { items: [survey], next: null, total: 1 });
    answers('/surveys/figures', { title: 'Conflict', detail: 'Nothing is put together by agent.' }, 409);
    show(<SurveysPage />, '/surveys?by=agent');

    expect(await screen.findByText('There are no such figures')).toBeVisible();
    expect(screen.getByText('Nothing is put together by agent.')).toBeVisible();
  });

  it('say why there is none', async () => {
    answersFigures([
      { ...figure, key: 'Two marks', satisfied: null, csat: null, low: 0, high: 1 },
      { ...figure, key: 'Old', satisfied: null, csat: null, mean: null, low: null, high: null },
      { ...figure, key: 'Silent', answered: 0, satisfied: 0, csat: null, mean: null, distribution: {} },
    ]);
    show(<SurveysPage />, '/surveys');

    const row = async (name: string) => await screen.findByRole('row', { name: new RegExp(name) });
    expect(await row('Two marks')).toHaveTextContent('a scale of fewer than three marks does not tell');
    expect(await row('Old')).toHaveTextContent('the scale is not known');
    expect(await row('Silent')).toHaveTextContent('nobody has answered');
  });
});

it('bars of several scales say on which each stands', () => {
  const others = [{ ...figure, low: 0, high: 10, csat: null }, { ...figure, key: 'Old', low: null, high: null }];
  expect(barsOf([figure]).map((bar) => bar.label)).toEqual([figure.key]);
  expect(barsOf([figure, ...others])).toEqual([
    { label: `${figure.key}, 1 to 5`, csat: figure.csat, figure },
    { label: `${figure.key}, 0 to 10`, csat: null, figure: others[0] },
    { label: 'Old', csat: figure.csat, figure: others[1] },
  ]);
});

it.each([
  [3, 5, 0.231, 0.882],
  [0, 10, 0, 0.278],
  [10, 10, 0.722, 1],
])('%s of %s lies within its span', (count, total, low, high) => {
  const [from, to] = interval(count, total);
  expect(from).toBeCloseTo(low, 3);
  expect(to).toBeCloseTo(high, 3);
});
