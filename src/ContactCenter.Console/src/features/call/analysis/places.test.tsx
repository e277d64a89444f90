import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, server } from '@/shared/test/server';
import { call, openCall, playerOf, recording, soundOf } from '../testing/openCall';
import { analysis, readAnalysis, reader, summary } from '../testing/readAnalysis';
import type { Segment, Transcript } from '../transcript/queries';
import { byKind } from './kinds';

const line = (segment: number, start: number, text: string) =>
  example<Segment>('SegmentResource', { segment, start, end: start + 2, text, redactions: [] });

describe('a place of the call', () => {
  it('leads to its line of the transcript, which is read once, and to its sound', async () => {
    let asked = 0;
    const transcript = example<Transcript>('TranscriptResource', {
      segments: [line(3, 4, 'I have a broken chair.'), line(5, 9, 'The order is 4711 02.')],
    });
    server.use(
      http.get(`http://localhost:3000/api/v1/calls/${call.callId}/transcript`, () => {
        asked++;
        return HttpResponse.json(transcript);
      }),
    );
    const { person } = await readAnalysis();
    await person.click(screen.getByRole('button', { name: 'Show “4711 02” in the transcript' }));
    await shouldGetFocus((await screen.findByText('The order is 4711 02.')).closest('li'));
    expect(soundOf(await playerOf()).currentTime).toBe(9);

    await person.click(screen.getByRole('button', { name: 'Show “broken chair” in the transcript' }));
    await shouldGetFocus(screen.getByText('I have a broken chair.').closest('li'));
    await person.click(screen.getByRole('button', { name: 'Show “broken chair” in the transcript' }));
    await shouldGetFocus(screen.getByText('I have a broken chair.').closest('li'));
    expect(soundOf(await playerOf()).currentTime).toBe(4);
    expect(asked).toBe(1);
  });

  it('that leaves something to do leads to its line', async () => {
    const segments = [line(3, 4, 'I have a broken chair.'), line(4, 6, 'We will collect it.')];
    answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments }));
    const followUps = [{ text: 'Collect the broken chair.', segment: 4 }];
    const { person } = await readAnalysis({ ...analysis, summary: { ...summary, followUps } });
    await person.click(screen.getByRole('button', { name: 'Show “Collect the broken chair.” in the transcript' }));

    await shouldGetFocus((await screen.findByText('We will collect it.')).closest('li'));
  });

  it('those of a kind stand together', () => {
    const found = byKind([
      { type: 'phone', n: 1 },
      { type: 'email', n: 2 },
      { type: 'phone', n: 3 },
    ]);
    expect(found.map(([type, items]) => [type, items.map(({ n }) => n)])).toEqual([
      ['phone', [1, 3]],
      ['email', [2]],
    ]);
  });
});

it('lines of the transcript say how they were meant, unless they are neutral', async () => {
  const sentiment = (label: string) => ({ label, score: 0.7, value: 0 });
  const segments = [
    { ...line(1, 1, 'That is bad.'), sentiment: sentiment('negative') },
    { ...line(2, 3, 'It is blue.'), sentiment: sentiment('neutral') },
    { ...line(3, 5, 'It is there.'), sentiment: null },
  ];
  answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments }));
  const person = openCall([recording], { permissions: reader });
  await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));

  expect((await screen.findByText('That is bad.')).closest('li')).toHaveTextContent('Negative');
  expect(screen.getByText('It is blue.').closest('li')).not.toHaveTextContent('Neutral');
  expect(screen.queryByText('Neutral')).toBeNull();
});
