import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { show } from '@/shared/test/render';
import { answers, example, server, takes } from '@/shared/test/server';
import { asks, checked, draft, nothingElse } from '../testPlan';
import type { Replay } from './queries';
import { ReplayPage } from './ReplayPage';

const running = example<Replay>('ReplayResource', { id: '7', state: 'running', done: 10, total: 50 });

it('plays calls of the past, tells how far it is, and links each that lands elsewhere', async () => {
  nothingElse();
  draft();
  asks(checked([]));
  let asked = 0;
  const answer = () => HttpResponse.json(asked++ === 0 ? running : { ...running, state: 'done', done: 50 });
  server.use(http.get('http://localhost:3000/api/v1/plan/draft/replay/7', answer));
  const started = takes('post', '/plan/draft/replay', running, 202);
  const { person } = show(<ReplayPage />);
  await person.click(await screen.findByRole('button', { name: 'Replay' }));

  expect(await screen.findByText('10 of 50 calls are played.')).toBeVisible();
  expect(await started[0]?.json()).toEqual({ calls: 1000, days: null });
  expect(await screen.findByText('Of 50 callers 1 would now land elsewhere, 0 find no way out.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'c8061992c89a65e3790bfa0aaca6f069' })).toHaveAttribute(
    'href',
    '/admin/plan/test?call=c8061992c89a65e3790bfa0aaca6f069',
  );
});

it('is cancelled', async () => {
  nothingElse();
  draft();
  answers('/plan/draft/replay/7', running);
  const cancelled = takes('delete', '/plan/draft/replay/7', null, 204);
  const { person } = show(<ReplayPage />, '/admin/plan/replay?replay=7');
  await person.click(await screen.findByRole('button', { name: 'Cancel' }));

  await waitFor(() => expect(cancelled).toHaveLength(1));
});
