import type { Segment } from './queries';

/** The lines of one recording in the transcript: the places of the first and the last. */
export type Part = { recordingId: string; first: number; last: number };

/** The lines, those of each recording together, in the order in which the recordings come. */
export function byRecording(segments: readonly Segment[]): Segment[] {
  const found = new Map<string, Segment[]>();
  for (const segment of segments) {
    const lines = found.get(segment.recordingId);
    if (lines) lines.push(segment);
    else found.set(segment.recordingId, [segment]);
  }
  return [...found.values()].flat();
}

/** Where the lines of each recording stand, of lines that are together. */
export function partsOf(segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  segments.forEach(({ recordingId }, place) => {
    const part = parts.at(-1);
    if (part?.recordingId === recordingId) part.last = place;
    else parts.push({ recordingId, first: place, last: place });
  });
  return parts;
}
