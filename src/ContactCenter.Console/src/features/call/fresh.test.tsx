import { act, screen } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answers, problem } from '@/shared/test/server';
import { call, openCall } from './testing/openCall';

const live = { state: 'talking', endedAt: null };

/** Time passes as the test says, beside as it does. */
function timePasses() {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  return (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
}

describe('a call that goes on', () => {
  it('that cannot be read again is said to be not up to date, and is read until that has passed', async () => {
    const pass = timePasses();
    openCall([], { changes: live });
    const heading = await screen.findByRole('heading', { name: 'Call of +44 770 090 0001' });
    answers(`/calls/${call.callId}`, problem(503, 'Nothing can be read now.'), 503);
    await pass(2_000);
    expect(await screen.findByText(/^Not up to date: Nothing can be read now\./)).toBeVisible();
    expect(heading).toBeVisible();

    answers(`/calls/${call.callId}`, { ...call, state: 'survey' });
    await pass(5_000);
    expect(await screen.findByText('In survey')).toBeVisible();
    expect(screen.queryByText(/^Not up to date/)).toBeNull();
  });

  it.each([
    [403, 'You may not see this page'],
    [404, 'This could not be read'],
  ])('that is answered %s meanwhile is not shown any more', async (status, title) => {
    const pass = timePasses();
    openCall([], { changes: live });
    const told = await screen.findByText('called 442079460000, menu Main');
    answers(`/calls/${call.callId}`, problem(status, 'It is not for you.'), status);
    await pass(2_000);

    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText('It is not for you.')).toBeVisible();
    expect(told).not.toBeInTheDocument();
  });
});
