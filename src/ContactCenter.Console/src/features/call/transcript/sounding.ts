import { useSyncExternalStore } from 'react';
import type { Playback } from '../recordings/Playback';
import type { Segment } from './queries';

/** In the pause after a line it stays marked for so long. */
const lingersSeconds = 2;

/** The places of the lines that sound then: those that have begun and not ended, else the one that has just ended. */
export function soundingAt(segments: readonly Segment[], recordingId: string, seconds: number): number[] {
  const begun = segments.flatMap((segment, i) => (segment.recordingId === recordingId && segment.start <= seconds ? [{ segment, i }] : []));
  const now = begun.filter(({ segment }) => seconds < segment.end);
  const last = begun.at(-1);
  const isLeft = now.length === 0 && last !== undefined && seconds < last.segment.end + lingersSeconds;
  return (isLeft ? [last] : now).map(({ i }) => i);
}

/** Those that sound now. It changes when they do, and not with every tick of the sound. */
export function useSounding(segments: readonly Segment[], playback: Playback): readonly number[] {
  const words = useSyncExternalStore(playback.subscribe, () => {
    const { last } = playback;
    return last === null ? '' : soundingAt(segments, last, playback.soundOf(last).seconds).join(' ');
  });
  return words === '' ? [] : words.split(' ').map(Number);
}
