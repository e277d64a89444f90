import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { placeOf } from '@/shared/recordings/lines';
import { shouldGetFocus } from '@/shared/test/focus';
import { example, server } from '@/shared/test/server';
import { call, openCall, playerOf, recording, soundOf } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

const line = (start: number, text: string) => example<Segment>('SegmentResource', { redactions: [], start, end: start + 2, text });
const transcript = example<Transcript>('TranscriptResource', { segments: [line(4, 'I was charged twice.'), line(9, 'Let me look at that.')] });

/** Opens the page of the call by a link to a line, and counts the readings. */
function come(hash: string) {
  let readings = 0;
  server.use(
    http.get(`http://localhost:3000/api/v1/calls/${call.callId}/transcript`, () => {
      readings++;
      return HttpResponse.json(transcript);
    }),
  );
  openCall([recording], { hash, permissions: ['seeCalls', 'hearRecordings', 'readTranscripts'] });
  return () => readings;
}

it('a link to a line reads the transcript once, and leads to the line and to its sound', async () => {
  const readings = come('#line-2017-9');

  await shouldGetFocus((await screen.findByText('Let me look at that.')).closest('li'));
  expect(soundOf(await playerOf()).currentTime).toBe(9);
  expect(readings()).toBe(1);
});

it('a link to a line of another recording shows the whole', async () => {
  come('#line-1-9');

  await shouldGetFocus(await screen.findByRole('group', { name: 'What was said' }));
});

it.each(['', '#recording-2017', '#line-2017', '#line-2017-x', '#line-2017-1e9'])('%s is no link to a line', (hash) => expect(placeOf(hash)).toBeNull());
