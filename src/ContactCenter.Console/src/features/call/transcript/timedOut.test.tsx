import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answers, example } from '@/shared/test/server';
import { call, openCall, recording } from '../testing/openCall';
import type { Segment, Transcript } from './queries';

it('the transcript says which pattern took too long, and that too much is hidden for it', async () => {
  const hidden = example<Segment>('SegmentResource', { text: '[member][member]', redactions: [{ start: 1, end: 2, type: 'member', timedOut: true }] });
  answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments: [hidden] }));
  const person = openCall([recording], { permissions: ['seeCalls', 'readTranscripts'] });
  await person.click(await screen.findByRole('button', { name: 'Show the transcript' }));

  expect(await screen.findByText(/To look for member took too long/)).toBeVisible();
});
