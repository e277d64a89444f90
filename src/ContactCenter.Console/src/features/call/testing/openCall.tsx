import { fireEvent, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Me } from '@/shared/api/queries';
import type { Recording } from '@/shared/recordings/recordings';
import { answers, example } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { CallPage } from '../CallPage';
import type { CallDetail } from '../queries';

/** A call that is over, of which nothing was made yet. */
export const call = example<CallDetail>('CallDetailResource', {
  state: 'ended',
  endedAt: '2026-01-05T10:04:00Z',
  hold: undefined,
  attributeFaults: undefined,
  recordings: undefined,
  transcript: undefined,
  analysis: undefined,
});

/** A conversation of it that can be heard, and a message that the caller has left. */
export const recording = example<Recording>('RecordingResource');
export const message: Recording = { ...recording, id: '2018', kind: 'message', agent: null, startedAt: '2026-01-05T10:03:40Z' };

export const shape = { version: 2, channels: 2, sample_rate: 8_000, samples_per_pixel: 800, bits: 8, length: 2, data: [-9, 9, -64, 64, -1, 1, 0, 0] };

type Opened = { hash?: string; permissions?: string[]; changes?: Partial<CallDetail> };

/** Shows the page of the call to who may do that, with these recordings in the order in which they began. */
export function openCall(recordings: Recording[], { hash = '', permissions = ['seeCalls', 'hearRecordings'], changes = {} }: Opened = {}) {
  answers('/me', example<Me>('MeResource', { permissions }));
  answers(`/calls/${call.callId}`, { ...call, ...changes });
  answers('/deliveries', { items: [], next: null, total: 0 });
  answers('/recordings', { items: recordings.toReversed(), next: null, total: recordings.length });
  for (const { id } of recordings) answers(`/recordings/${id}/peaks`, shape);
  const { person } = show(
    <Routes>
      <Route path="/calls/:callId" element={<CallPage />} />
    </Routes>,
    `/calls/${call.callId}${hash}`,
  );
  return person;
}

export const playerOf = (name = /^Player of Conversation/) => screen.findByRole('group', { name });

export const soundOf = (player: HTMLElement) => player.querySelector('audio') as HTMLAudioElement;

/** The browser of the tests has no sound: this says how far it would be. */
export function hear(sound: HTMLAudioElement, seconds: number) {
  sound.currentTime = seconds;
  fireEvent.timeUpdate(sound);
}
