import { fireEvent, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, server } from '@/shared/test/server';
import { call, hear, message, openCall, playerOf, recording, soundOf } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

const path = `/calls/${call.callId}/transcript`;
const reader = { permissions: ['seeCalls', 'hearRecordings', 'readTranscripts'] };
const line = (changes: Partial<Segment>) => example<Segment>('SegmentResource', { redactions: [], ...changes });
const transcript = example<Transcript>('TranscriptResource', {
  segments: [
    line({ speaker: 'caller', start: 4, end: 8, text: 'I was charged twice.', words: [{ text: 'twice.', start: 6, end: 8, confidence: 0.3 }] }),
    line({ speaker: 'agent', start: 9, end: 12, text: 'Let me look at that.' }),
    example<Segment>('SegmentResource', { start: 62.4, end: 65 }),
  ],
});

let asked: (string | null)[] = [];

/** Answers a reading, and remembers in which form it was asked for. */
function answersReading(body: Transcript) {
  server.use(
    http.get(`http://localhost:3000/api/v1${path}`, ({ request }) => {
      const accept = request.headers.get('Accept');
      asked.push(accept);
      return accept?.startsWith('text/') ? HttpResponse.text(`as ${accept}`) : HttpResponse.json(body);
    }),
  );
}

async function read(body: Transcript = transcript, recordings = [recording]) {
  answersReading(body);
  const person = openCall(recordings, reader);
  await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));
  await screen.findByText(/Put into words by/);
  return person;
}

const lineOf = (text: RegExp) => within(screen.getByRole('group', { name: 'What was said' })).getByText(text).closest('li') as HTMLElement;

beforeEach(() => {
  asked = [];
});

describe('the transcript', () => {
  it('is there only for who may read it', async () => {
    openCall([recording], { permissions: ['seeCalls', 'hearRecordings'] });
    await playerOf();

    expect(screen.queryByRole('region', { name: 'Transcript' })).toBeNull();
  });

  it('is not read before somebody asks for it', async () => {
    answersReading(transcript);
    const person = openCall([recording], reader);
    const button = await screen.findByRole('button', { name: 'Show the transcript' });
    expect(asked).toHaveLength(0);

    await person.click(button);
    await shouldGetFocus(await screen.findByRole('group', { name: 'What was said' }));
    expect(asked).toHaveLength(1);
  });

  it('tells who said what, when, what was removed, and what was heard unsurely', async () => {
    await read();

    expect(lineOf(/I was charged/)).toHaveTextContent('0:04Caller');
    expect(lineOf(/Let me look/)).toHaveTextContent('0:09Agent');
    expect(lineOf(/My card number is/)).toHaveTextContent('1:02CallerMy card number is card number removed.');
    expect(screen.getByTitle('heard unsurely')).toHaveTextContent('twice.');
    expect(screen.getByText('Language: English. Put into words by Embedded.')).toBeVisible();
  });

  it('says what may be wrong with it', async () => {
    await read({ ...transcript, language: null, languageUnsure: true, spokenDigitsUnknown: true });

    expect(screen.getByText(/Another language may have been spoken/)).toBeVisible();
    expect(screen.getByText(/Card numbers that were read out may stand here/)).toBeVisible();
  });

  it('of several recordings has a heading for each', async () => {
    await read({ ...transcript, segments: [...transcript.segments, line({ recordingId: message.id, speaker: 'unknown', text: 'Call me.' })] }, [
      recording,
      message,
    ]);

    expect(screen.getByRole('heading', { name: /^Voice message/ })).toBeVisible();
    expect(lineOf(/Call me/)).toHaveTextContent('Speaker not known');
    expect(screen.getByRole('button', { name: 'Save the first recording as WebVTT' })).toBeVisible();
  });

  it('what the server refuses is told', async () => {
    answers(path, problem(404, 'Nothing of this call is put into words.'), 404);
    const person = openCall([recording], reader);
    await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));

    expect(await screen.findByText('Nothing of this call is put into words.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show the transcript' })).toBeVisible();
  });

  it('is not offered before anything can be put into words', async () => {
    openCall([{ ...recording, state: 'importing', canHear: false }], reader);

    expect(await screen.findByText('Nothing of this call is put into words yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show the transcript' })).toBeNull();
  });

  it('words that look like markup are a text', async () => {
    await read({ ...transcript, segments: [line({ text: '<img src=x onerror=alert(1)>' })] });

    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the transcript and the sound', () => {
  it('a line is played by its time', async () => {
    const person = await read();
    const sound = soundOf(await playerOf());
    await person.click(screen.getByRole('button', { name: 'Play from 1:02' }));

    expect(sound.currentTime).toBe(62.4);
    expect(sound.paused).toBe(false);
  });

  it('of a recording that may not be heard has no buttons', async () => {
    await read(transcript, [{ ...recording, canHear: false }]);

    expect(lineOf(/I was charged/)).toHaveTextContent('0:04');
    expect(screen.queryByRole('button', { name: /^Play from/ })).toBeNull();
  });

  it('the line that sounds is marked, and comes into sight until the reader scrolls', async () => {
    const person = await read();
    const sound = soundOf(await playerOf());
    const box = screen.getByRole('group', { name: 'What was said' });
    vi.spyOn(box, 'clientHeight', 'get').mockReturnValue(100);
    vi.spyOn(lineOf(/My card number/), 'offsetTop', 'get').mockReturnValue(500);
    await person.click(screen.getByRole('button', { name: 'Play from 0:04' }));
    expect(lineOf(/I was charged/)).toHaveAttribute('aria-current', 'true');

    hear(sound, 63);
    fireEvent.scroll(box);
    expect(lineOf(/I was charged/)).not.toHaveAttribute('aria-current');
    expect(lineOf(/My card number/)).toHaveAttribute('aria-current', 'true');
    expect(box.scrollTop).toBe(470);
    expect(screen.queryByRole('button', { name: 'Follow the sound' })).toBeNull();

    box.scrollTop = 0;
    fireEvent.scroll(box);
    hear(sound, 5);
    hear(sound, 63);
    expect(box.scrollTop).toBe(0);
    await person.click(screen.getByRole('button', { name: 'Follow the sound' }));
    expect(box.scrollTop).toBe(470);
  });
});

describe('the transcript for elsewhere', () => {
  it('is copied as it stands there', async () => {
    const person = await read();
    await person.click(screen.getByRole('button', { name: 'Copy as text' }));

    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      '0:04 Caller: I was charged twice.\n0:09 Agent: Let me look at that.\n1:02 Caller: My card number is [card].',
    );
    expect(asked).toHaveLength(1);
  });

  it('is a file that the server writes', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${saved.push(file as Blob)}`);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const person = await read();
    await person.click(screen.getByRole('button', { name: 'Save as WebVTT' }));
    await expect.poll(() => saved.length).toBe(1);
    await person.click(screen.getByRole('button', { name: 'Save as text' }));
    await expect.poll(() => saved.length).toBe(2);

    expect(asked.slice(1)).toEqual(['text/vtt', 'text/plain']);
    expect(await saved[0]?.text()).toBe('as text/vtt');
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe(`${call.callId}.vtt`);
    vi.restoreAllMocks();
  });

  it('that the server refuses is told', async () => {
    const person = await read();
    answers(path, problem(503, 'The transcript cannot be read.'), 503);
    await person.click(screen.getByRole('button', { name: 'Save as text' }));

    expect(await screen.findByText('The transcript cannot be read.')).toBeVisible();
  });
});
