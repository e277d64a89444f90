import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answers, example } from '@/shared/test/server';
import { call, openCall, recording } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

const line = example<Segment>('SegmentResource', {
  text: 'This is about Aquilo.',
  words: [],
  redactions: [],
  corrections: [{ start: 14, length: 6, original: 'a key low' }],
});

it('what was heard where a name of the owner stands is told to the keyboard as well', async () => {
  answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments: [line] }));
  const person = openCall([recording], { permissions: ['seeCalls', 'readTranscripts'] });
  await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));
  const name = await screen.findByRole('button', { name: 'Aquilo' });
  expect(name).toHaveAttribute('title', 'heard as “a key low”');
  expect(name).toHaveAttribute('aria-expanded', 'false');

  name.focus();
  await person.keyboard('{Enter}');
  expect(name.closest('p')).toHaveTextContent('This is about Aquilo (heard as “a key low”).');

  await person.keyboard('{Enter}');
  expect(screen.queryByText(/heard as/)).toBeNull();
});
