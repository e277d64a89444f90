import { fireEvent, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { example, server } from '@/shared/test/server';
import { call, openCall, playerOf, recording, soundOf } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

const transcript = example<Transcript>('TranscriptResource', {
  segments: [
    example<Segment>('SegmentResource', { redactions: [], words: [], start: 9, end: 12, text: 'Let me look at that.' }),
    example<Segment>('SegmentResource', {
      redactions: [],
      words: [],
      start: 14,
      end: 16,
      text: 'I use Salesforce.',
      corrections: [{ start: 6, length: 10, original: 'sales force' }],
    }),
  ],
});

async function read(canHear = true) {
  server.use(http.get(`http://localhost:3000/api/v1/calls/${call.callId}/transcript`, () => HttpResponse.json(transcript)));
  const person = openCall([{ ...recording, canHear }], { permissions: ['seeCalls', 'hearRecordings', 'readTranscripts'] });
  await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));
  return { person, said: await screen.findByText('Let me look at that.') };
}

it('a click on what was said plays it, unless something of it is selected', async () => {
  const { person, said } = await read();
  const sound = soundOf(await playerOf());
  window.getSelection()?.selectAllChildren(said);
  fireEvent.click(said);
  expect(sound.paused).toBe(true);

  await person.click(said);

  expect(sound.currentTime).toBe(9);
  expect(sound.paused).toBe(false);
});

it('a name that tells what was heard is pressed and plays nothing', async () => {
  const { person } = await read();
  const sound = soundOf(await playerOf());

  await person.click(screen.getByRole('button', { name: 'Salesforce' }));

  expect(sound.paused).toBe(true);
});

it('a click plays nothing of a recording that may not be heard', async () => {
  const { said } = await read(false);

  fireEvent.click(said);

  expect(document.querySelector('audio')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Play from/ })).toBeNull();
});
