/** A place of a transcript: in which recording, and when, in its seconds. */
export type Place = { recordingId: string; start: number };

const form = /^#line-([^-]+)-(\d+(?:\.\d+)?)$/;

/** The page of a call. */
export function callLink(callId: string): string {
  return `/calls/${encodeURIComponent(callId)}`;
}

/** The page of a call, at what was said there. */
export function linkToLine(callId: string, { recordingId, start }: Place): string {
  return `${callLink(callId)}#line-${encodeURIComponent(recordingId)}-${start}`;
}

/** What the end of an address means; null: no place of a transcript. */
export function placeOf(hash: string): Place | null {
  const [, recordingId, start] = form.exec(hash) ?? [];
  return recordingId === undefined || start === undefined ? null : { recordingId, start: Number(start) };
}
