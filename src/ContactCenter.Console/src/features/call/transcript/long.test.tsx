import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example } from '@/shared/test/server';
import { call, hear, message, openCall, playerOf, recording, soundOf } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

const count = 2_000;
/** As likely as it is real: places are known before heights are taken. */
const lineHeight = 70;
const gap = 8;
const permissions = ['seeCalls', 'hearRecordings', 'readTranscripts'];
const line = (i: number, recordingId = recording.id) =>
  example<Segment>('SegmentResource', { recordingId, start: i * 4, end: i * 4 + 3, text: `Sentence ${i}.`, words: [], redactions: [] });
const lines = Array.from({ length: count }, (_, i) => line(i));

const box = () => screen.findByRole('group', { name: 'What was said' });
const shown = async () => within(await box()).getAllByRole('listitem').map((item) => Number(item.dataset.line));

async function open(segments: Segment[], recordings = [recording], hash = '') {
  answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments }));
  const person = openCall(recordings, { permissions, hash });
  if (hash === '') await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));
  await box();
  return person;
}

async function scrollTo(place: number) {
  const lines = await box();
  lines.scrollTop = place * (lineHeight + gap);
  fireEvent.scroll(lines);
}

describe('a long transcript', () => {
  beforeEach(() => {
    const { prototype } = HTMLElement;
    const heights = [vi.spyOn(prototype, 'clientHeight', 'get').mockReturnValue(576), vi.spyOn(prototype, 'offsetHeight', 'get').mockReturnValue(lineHeight)];
    return () => heights.forEach((height) => height.mockRestore());
  });

  it('has only the lines in sight, and each says which of how many it is', async () => {
    await open(lines);

    expect((await shown()).length).toBeLessThan(60);
    expect((await shown())[0]).toBe(0);
    const first = within(await box()).getAllByRole('listitem')[0];
    expect(first).toHaveAttribute('aria-posinset', '1');
    expect(first).toHaveAttribute('aria-setsize', String(count));
    expect(screen.getByText(/the search of the browser finds no others/)).toBeVisible();
  });

  it('has others where it is scrolled to', async () => {
    await open(lines);
    await scrollTo(1_000);

    expect(await within(await box()).findByText('Sentence 1000.')).toBeInTheDocument();
    expect(await shown()).not.toContain(1);
    expect((await shown()).length).toBeLessThan(60);
  });

  it('a link to a line that is far away leads there', async () => {
    await open(lines, [recording], `#line-${recording.id}-6000`);

    await shouldGetFocus((await screen.findByText('Sentence 1500.')).closest('li'));
  });

  it('the line that sounds is there, wherever the reader is', async () => {
    const person = await open(lines);
    const sound = soundOf(await playerOf());
    await person.click(screen.getByRole('button', { name: 'Play from 0:00' }));
    hear(sound, 1_200 * 4 + 1);

    expect((await screen.findByText('Sentence 1200.')).closest('li')).toHaveAttribute('aria-current', 'true');
  });

  it('a line that has the focus keeps it while the box is scrolled', async () => {
    const person = await open(lines);
    const button = screen.getByRole('button', { name: 'Play from 0:08' });
    await person.click(button);
    await scrollTo(1_000);
    await within(await box()).findByText('Sentence 1000.');

    expect(button).toHaveFocus();
    expect(await shown()).toContain(2);
  });

  it('of several recordings keeps their headings, and counts the lines of each', async () => {
    await open([...lines.slice(0, 400), ...Array.from({ length: 5 }, (_, i) => line(i, message.id))], [recording, message]);

    expect(screen.getByRole('heading', { name: /^Voice message/ })).toBeInTheDocument();
    await scrollTo(400);
    expect((await within(await box()).findAllByText('Sentence 4.')).at(-1)?.closest('li')).toHaveAttribute('aria-setsize', '5');
  });
});

it('a short transcript is there as a whole', async () => {
  await open(lines.slice(0, 300));

  expect(await shown()).toHaveLength(300);
  expect(screen.queryByText(/the search of the browser/)).toBeNull();
});

it('lines of recordings that go on at the same time stand apart', async () => {
  await open([line(0), line(0, message.id), line(1), line(1, message.id)], [recording, message]);

  expect((await box()).textContent).toMatch(/Sentence 0\..*Sentence 1\..*Voice message.*Sentence 0\..*Sentence 1\./);
});
