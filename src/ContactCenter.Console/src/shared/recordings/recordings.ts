import type { Schemas } from '@/shared/api/client';
import type { paths } from '@/shared/api/schema.gen';

export type Recording = Schemas['RecordingResource'];

type Query = NonNullable<paths['/api/v1/recordings']['get']['parameters']['query']>;

/** All kinds and states there are: one that the texts lack does not compile. */
export type RecordingKind = NonNullable<Query['kind']>;
export type RecordingState = NonNullable<Query['state']>;

/** What changes by itself before long. */
const passing: readonly string[] = ['expected', 'importing', 'stored', 'redacting'] satisfies RecordingState[];

/** Before that nothing of it can have been put into words. */
const wordless: readonly string[] = ['expected', 'importing', 'stored', 'missing'] satisfies RecordingState[];

export function isPassing(recording: Recording): boolean {
  return passing.includes(recording.state) || typeof recording.progress === 'number';
}

export function mayHaveWords(recording: Recording): boolean {
  return !wordless.includes(recording.state);
}

/** Where it stands on the page of its call. */
export function anchorOf(recording: Recording): string {
  return `recording-${recording.id}`;
}

/** The page of its call, at the recording; null: nobody knows yet whose call it is. */
export function linkTo(recording: Recording): string | null {
  return recording.callId === null ? null : `/calls/${encodeURIComponent(recording.callId)}#${anchorOf(recording)}`;
}
