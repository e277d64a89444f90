import { useSyncExternalStore } from 'react';
import type { Recording } from '@/shared/recordings/recordings';
import type { Controls } from './keys';
import type { Playback, SoundNow } from './Playback';

export type Player = Controls & {
  now: SoundNow;
  /** In seconds. */
  length: number;
  moveTo: (seconds: number) => void;
};

/** One recording as it is heard on the page. */
export function usePlayer(recording: Recording, playback: Playback): Player {
  const { id } = recording;
  const now = useSyncExternalStore(playback.subscribe, () => playback.soundOf(id));
  const length = recording.durationSeconds ?? 0;
  const moveTo = (seconds: number) => playback.seek(id, Math.min(seconds, length));
  return { now, length, moveTo, moveBy: (seconds) => moveTo(playback.soundOf(id).seconds + seconds), toggle: () => playback.toggle(id) };
}
