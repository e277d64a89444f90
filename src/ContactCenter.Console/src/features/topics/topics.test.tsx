import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import type { Topic, Topics } from '@/shared/api/topics';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { TopicsPage } from './TopicsPage';

const returns: Topic = { id: 'returns', name: 'Returns', examples: 12, labels: 7, calls: 1_340, score: 0.62, words: ['refund'], warning: null, removed: false };
const topics: Topics = {
  items: [
    returns,
    { ...returns, id: 'orders', name: 'Orders', words: Array.from({ length: 11 }, (_, at) => `word ${at}`), warning: 'will have 8 examples in 30 days' },
    { ...returns, id: 'gone', name: '<img src=x>', examples: 0, score: null, words: [], removed: true },
  ],
  next: null,
  total: 3,
  training: { number: 3, at: '2026-01-05T10:00:00Z', trained: true },
  agreement: { agreed: 17, labels: 20, share: 0.85 },
  application: null,
};

const without = {
  since: '2025-12-06T10:00:00Z',
  calls: 21,
  alone: 4,
  groups: [
    { calls: 15, phrases: ['bicycle garage', '<b>office</b>'], newest: [{ callId: 'call-1', startedAt: '2026-01-04T10:00:00Z' }] },
    { calls: 2, phrases: [], newest: [{ callId: 'call-2', startedAt: '2026-01-03T10:00:00Z' }] },
  ],
};

function open(body: object, permissions = ['seeCalls', 'readTranscripts', 'editPlan'], status = 200) {
  answers('/me', example<Me>('MeResource', { permissions }));
  answers('/topics', body, status);
  answers('/topics/without', without);
  return show(<TopicsPage />, '/topics');
}

describe('topics', () => {
  it('tell how well each is known, and what is to be heeded', async () => {
    open(topics);
    const table = await screen.findByRole('table', { name: 'Topics, and how well each is known' });

    expect(within(table).getByRole('row', { name: /^Returns/ })).toHaveTextContent('1,340');
    expect(within(table).getByRole('row', { name: /^Returns/ })).toHaveTextContent('62%');
    expect(within(table).getByRole('row', { name: /^Returns/ })).toHaveTextContent('refund');
    expect(within(table).getByRole('row', { name: /^Orders/ })).toHaveTextContent('It will have 8 examples in 30 days.');
    expect(within(table).getByRole('row', { name: /^Orders/ })).toHaveTextContent('word 7 and 3 more');
    expect(within(table).getByRole('row', { name: /^<img/ })).toHaveTextContent('Not in the plan any more');
    expect(within(table).getByRole('link', { name: 'Search in calls about Returns' })).toHaveAttribute('href', '/search?topic=returns');
    expect(within(table).getByRole('link', { name: 'Figures of calls about Orders' })).toHaveAttribute('href', '/insights?by=day&topic=orders');
    expect(screen.getByText('85% (17 of 20)')).toBeVisible();
    expect(screen.getByText('Yes: classifier 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Change them in the plan' })).toHaveAttribute('href', '/admin/plan?at=Analysis:Topics');
  });

  it('are neither changed nor searched by who may not', async () => {
    open(topics, ['seeCalls']);
    await screen.findByRole('table');

    expect(screen.queryByRole('link', { name: /Search in calls/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Change them in the plan' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Calls of before' })).toBeNull();
  });

  it('of which nothing was learnt say so', async () => {
    open({ ...topics, training: { ...topics.training, trained: false }, agreement: null });

    expect(await screen.findByText(/the nearest examples decide/)).toBeVisible();
    expect(screen.getByText(/nobody has said of enough calls/)).toBeInTheDocument();
  });

  it('of which there are none say where they come from', async () => {
    open({ ...topics, items: [] });

    expect(await screen.findByRole('heading', { name: 'There are no topics yet' })).toBeVisible();
  });

  it('that cannot be read say so', async () => {
    open(problem(503, 'The history cannot be read.'), ['seeCalls'], 503);

    expect(await screen.findByText('The history cannot be read.')).toBeVisible();
  });
});

describe('calls without topic', () => {
  it('are grouped by what callers said, for who may read them', async () => {
    open(topics);
    const panel = await screen.findByRole('region', { name: 'Without topic' });

    expect(await within(panel).findByText('bicycle garage, <b>office</b>')).toBeVisible();
    expect(panel).toHaveTextContent('21 calls; 4 of them are like no other.');
    expect(panel).toHaveTextContent('15 calls:');
    expect(within(panel).getByRole('link', { name: /4 Jan/ })).toHaveAttribute('href', '/calls/call-1');
  });

  it('are not shown to who may not read calls', async () => {
    open(topics, ['seeCalls']);
    await screen.findByRole('table');

    expect(screen.queryByRole('region', { name: 'Without topic' })).toBeNull();
  });

  it('that cannot be read say so', async () => {
    open(topics);
    answers('/topics/without', problem(503, 'The history cannot be read.'), 503);

    expect(await screen.findByText('The history cannot be read.')).toBeVisible();
  });
});

describe('calls of before', () => {
  const running = { since: '2025-12-01T00:00:00Z', state: 'running', at: '2026-01-05T10:00:00Z', done: 120 };

  it('have their topics found anew since a day', async () => {
    const { person } = open(topics);
    const sent = takes('post', '/topics/apply', running, 202);
    const panel = await screen.findByRole('region', { name: 'Calls of before' });
    await person.type(within(panel).getByLabelText('Calls since'), '2025-12-01');
    answers('/topics', { ...topics, application: running });
    await person.click(within(panel).getByRole('button', { name: 'Find their topics anew' }));

    expect(await within(panel).findByText('Under way')).toBeVisible();
    expect(panel).toHaveTextContent('120 calls looked at, of those since 1 Dec 2025, 00:00:00');
    expect(await sent[0]?.json()).toEqual({ since: '2025-12-01T00:00:00.000Z' });
  });

  it('are looked at no more once somebody stops that', async () => {
    const { person } = open({ ...topics, application: running });
    const sent = takes('delete', '/topics/apply', null, 204);
    const stop = await screen.findByRole('button', { name: 'Stop' });
    answers('/topics', { ...topics, application: { ...running, state: 'stopped' } });
    await person.click(stop);

    expect(await screen.findByText('Stopped')).toBeVisible();
    expect(sent).toHaveLength(1);
  });

  it('a day that is to come is told at its field', async () => {
    const { person } = open(topics);
    takes('post', '/topics/apply', problem(400, 'No.', { errors: { since: ['must be an instant of the past'] } }), 400);
    await person.type(await screen.findByLabelText('Calls since'), '2030-12-01');
    await person.click(screen.getByRole('button', { name: 'Find their topics anew' }));

    expect(await screen.findByText('must be an instant of the past')).toBeVisible();
  });
});
