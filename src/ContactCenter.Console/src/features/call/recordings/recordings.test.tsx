import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { states } from '@/shared/recordings/texts';
import { answers, answersBy, problem } from '@/shared/test/server';
import { message, openCall, recording } from '../testing/openCall';

describe('recordings of a call', () => {
  it('stand in the order in which they began, each with what it is', async () => {
    openCall([recording, message]);

    const items = within(await screen.findByRole('region', { name: 'Recordings' })).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent(/Conversation.*Ready.*Sales.*\+44 770 090 0101.*3m 4s/);
    expect(items[1]).toHaveTextContent(/Voice message/);
  });

  it('of a call of which there are none nothing is said', async () => {
    openCall([]);
    await screen.findByText('Timeline');

    expect(screen.queryByRole('region', { name: 'Recordings' })).toBeNull();
  });

  it.each([
    ['expected', null, 'It is still being recorded, or the platform has not told of it yet.'],
    ['importing', null, 'It is being downloaded from the platform.'],
    ['stored', null, 'It is being put into words.'],
    ['redacting', null, 'Card numbers and the like are being covered in it.'],
    ['ready', null, 'You may not listen to it.'],
    ['ready', 'notRedacted', 'Card numbers and the like are not covered in it. You may not listen to it.'],
    ['missing', 'the platform has told of no recording', 'It has not come in time. It may still come. The platform has told of no recording.'],
    ['failed', 'the file is empty', 'It cannot be had or read. The file is empty.'],
    ['deleted', null, 'It had become too old to be kept.'],
    ['erased', null, 'It was erased because somebody asked for it.'],
  ] as const)('%s, %s: is said in words, and there is no player', async (state, reason, words) => {
    openCall([{ ...recording, state, reason, canHear: false }]);

    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(states[state])).toBeVisible();
    expect(screen.queryByRole('group', { name: /^Player/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Download' })).toBeNull();
  });

  it('tells how much of one is put into words', async () => {
    openCall([{ ...recording, state: 'stored', progress: 0.42, canHear: false }]);

    expect(await screen.findByText('Transcribing 42%')).toBeVisible();
  });

  it('that has far less than what was talked is marked', async () => {
    openCall([{ ...recording, shorterThanTalk: true }]);

    expect(await screen.findByText(/^It is far shorter than the talk was/)).toBeVisible();
  });

  it('with the agent on the other channel than the settings say is marked', async () => {
    openCall([{ ...recording, channelCheck: 'contradicted' }]);

    expect(await screen.findByText(/^The agent is heard on the other channel/)).toBeVisible();
  });

  it('one that could not be put into words says why', async () => {
    openCall([{ ...recording, reason: 'notRedacted', notTranscribed: 'The platform has told of no transcript in time.', canHear: false }]);

    expect(await screen.findByText(/It was not put into words: The platform has told of no transcript in time\./)).toBeVisible();
  });

  it('who may hear none is not told so of each', async () => {
    openCall([{ ...recording, canHear: false }], { permissions: ['seeCalls'] });
    await screen.findByText('Ready');

    expect(screen.queryByText('You may not listen to it.')).toBeNull();
  });

  it('are read again while one of them changes, and not after that', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'], shouldAdvanceTime: true });
    let asked = 0;
    openCall([{ ...recording, state: 'stored', canHear: false }]);
    await screen.findByText('Transcribing');
    answersBy('/recordings', () => {
      asked++;
      return { items: [recording], next: null, total: 1 };
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await screen.findByText('Ready')).toBeVisible();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();

    expect(asked).toBe(1);
  });

  it('the one that the address means has the focus', async () => {
    openCall([recording, message], { hash: '#recording-2018' });

    await expect.poll(() => document.activeElement?.id).toBe('recording-2018');
  });

  it('what the server refuses is told', async () => {
    openCall([]);
    answers('/recordings', problem(400, 'Not so.'), 400);

    expect(await within(await screen.findByRole('region', { name: 'Recordings' })).findByText('Not so.')).toBeVisible();
  });
});
