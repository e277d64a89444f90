import type { Place } from '@/shared/recordings/lines';
import type { Segment } from './queries';
import type { Wanted } from './wanted';

/** The line of the recording that begins nearest to the place; undefined: there is none, or no place is meant. */
export function nearestTo(segments: readonly Segment[], place: Place | null): number | undefined {
  if (place === null) return undefined;
  let nearest: number | undefined;
  let least = Infinity;
  segments.forEach(({ recordingId, start }, i) => {
    const distance = Math.abs(start - place.start);
    if (recordingId !== place.recordingId || distance >= least) return;
    nearest = i;
    least = distance;
  });
  return nearest;
}

/** The place of the line with that number; undefined: there is none. */
export function lineOf(segments: readonly Segment[], { segment: number }: Wanted): number | undefined {
  const place = segments.findIndex(({ segment }) => segment === number);
  return place < 0 ? undefined : place;
}
