import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, takes } from '@/shared/test/server';
import { call, openCall } from '../testing/openCall';
import type { Terms } from './commands';

const path = `/calls/${call.callId}`;
const terms = example<Terms>('RecordingTermsResource');
const live = { state: 'talking', endedAt: null, can: ['hangup', 'transfer'], recording: terms };
const pausedAt = '2026-01-05T10:02:00Z';
const supervisor = { permissions: ['seeCalls', 'steerCalls'], changes: live };

const panel = () => screen.findByRole('region', { name: 'Recording of the conversation' });

describe('the recording of a conversation that goes on', () => {
  it('is paused and resumed by one button, and the platform goes on', async () => {
    const pauses = takes('post', `${path}/recording/pause`, example('CommandResource'), 202);
    const resumes = takes('post', `${path}/recording/resume`, example('CommandResource'), 202);
    const person = openCall([], supervisor);
    expect(await panel()).toHaveTextContent('Is recorded');
    expect(await panel()).toHaveTextContent('its own copy goes on to the end of the call');

    answers(path, { ...call, ...live, recording: { ...terms, pausedAt } });
    await person.click(screen.getByRole('button', { name: 'Pause the recording' }));
    await shouldGetFocus(await screen.findByRole('button', { name: 'Resume the recording' }));
    expect(await panel()).toHaveTextContent('Paused since 5 Jan 2026, 10:02:00.');

    answers(path, { ...call, ...live });
    await person.click(screen.getByRole('button', { name: 'Resume the recording' }));
    await shouldGetFocus(await screen.findByRole('button', { name: 'Pause the recording' }));
    expect([...pauses, ...resumes].map((request) => request.headers.get('Idempotency-Key'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{32}$/),
    ]);
    expect(pauses[0]?.headers.get('X-Console')).toBe('1');
  });

  it('is stopped when that is asked once more', async () => {
    const stops = takes('post', `${path}/recording/stop`, example('CommandResource'), 202);
    const person = openCall([], supervisor);
    await person.click(await screen.findByRole('button', { name: 'Stop the recording' }));
    const dialog = screen.getByRole('dialog', { name: 'Stop the recording of this conversation?' });
    expect(stops).toHaveLength(0);
    answers(path, { ...call, ...live, recording: { ...terms, stoppedAt: pausedAt } });
    await person.click(within(dialog).getByRole('button', { name: 'Stop the recording' }));

    await waitFor(async () => expect(await panel()).toHaveTextContent('Stopped at 5 Jan 2026, 10:02:00.'));
    expect(screen.queryByRole('button', { name: /the recording$/ })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is started, and caller and agent are told before it begins', async () => {
    const starts = takes('post', `${path}/recording/start`, example('CommandResource'), 202);
    const person = openCall([], { ...supervisor, changes: { ...live, recording: undefined } });
    expect(await panel()).toHaveTextContent('It is not recorded.');
    expect(await panel()).not.toHaveTextContent('The platform');
    await person.click(screen.getByRole('button', { name: 'Start the recording' }));

    await waitFor(async () => expect(within(await panel()).getByText('Caller and agent are being told, and then the recording begins.')).toBeVisible());
    expect(starts[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    answers(path, { ...call, ...live });
    expect(await screen.findByRole('button', { name: 'Pause the recording' })).toBeVisible();
    expect(within(await panel()).queryByText(/are being told/)).toBeNull();
  });

  it('can be started where the policy is off', async () => {
    openCall([], { ...supervisor, changes: { ...live, recording: { ...terms, policy: 'off' } } });

    expect(await screen.findByRole('button', { name: 'Start the recording' })).toBeVisible();
  });

  it('where there is none, is nothing for others', async () => {
    openCall([], { permissions: ['seeCalls'], changes: { ...live, recording: undefined } });
    await screen.findByRole('region', { name: 'Timeline' });

    expect(screen.queryByRole('region', { name: 'Recording of the conversation' })).toBeNull();
  });

  it('what is refused is told, and asked anew; what got no answer is asked again under its key', async () => {
    const person = openCall([], supervisor);
    const keys: (string | null)[] = [];
    for (const status of [503, 409, 409]) {
      const asked = takes('post', `${path}/recording/pause`, problem(status, `Refused ${status}.`), status);
      await person.click(await screen.findByRole('button', { name: 'Pause the recording' }));
      expect(await screen.findByText(`Refused ${status}.`)).toBeVisible();
      await expect.poll(() => asked.length).toBe(1);
      keys.push(asked[0]?.headers.get('Idempotency-Key') ?? null);
    }

    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('is told to others, who can do nothing about it', async () => {
    openCall([], { permissions: ['seeCalls'], changes: { ...live, recording: { ...terms, pausedAt } } });

    expect(await panel()).toHaveTextContent('Paused since');
    expect(within(await panel()).queryByRole('button')).toBeNull();
  });

  it.each([
    ['nobody talks', { ...live, state: 'waiting' }],
    ['a service has connected the caller', { ...live, can: ['hangup'] }],
    ['the caller has declined', { ...live, recording: { ...terms, declined: true } }],
    ['the call is over', { ...live, state: 'ended', can: [] }],
  ])('is not there where %s', async (_, changes) => {
    openCall([], { ...supervisor, changes });
    await screen.findByRole('region', { name: 'Timeline' });

    expect(screen.queryByRole('region', { name: 'Recording of the conversation' })).toBeNull();
  });
});
