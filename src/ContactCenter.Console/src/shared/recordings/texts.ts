import { common } from '@/shared/texts/common';
import type { Recording, RecordingKind, RecordingState } from './recordings';

export const kinds: Record<RecordingKind, string> = {
  conversation: 'Conversation',
  message: 'Voice message',
  answer: 'Spoken answer',
};

export const states: Record<RecordingState, string> = {
  expected: 'Expected',
  importing: 'Being fetched',
  stored: 'Transcribing',
  redacting: 'Being covered',
  ready: 'Ready',
  missing: 'Missing',
  failed: 'Failed',
  deleted: 'Deleted',
  erased: 'Erased',
};

/** What each state means; nothing is to be said of one that can be heard. */
const meanings: Record<RecordingState, string> = {
  expected: 'It is still being recorded, or the platform has not told of it yet.',
  importing: 'It is being downloaded from the platform.',
  stored: 'It is being put into words.',
  redacting: 'Card numbers and the like are being covered in it.',
  ready: '',
  missing: 'It has not come in time. It may still come.',
  failed: 'It cannot be had or read.',
  deleted: 'It had become too old to be kept.',
  erased: 'It was erased because somebody asked for it.',
};

const speakers: Record<string, string> = { agent: 'Agent', caller: 'Caller', unknown: 'Speaker not known', summary: 'Summary' };

const reasons: Record<string, string> = { notRedacted: 'Card numbers and the like are not covered in it.' };

/** In words; one that a newer server has stays as it is. */
export function kindWords(kind: string): string {
  return (kinds as Record<string, string>)[kind] ?? kind;
}

export function stateWords(state: string): string {
  return (states as Record<string, string>)[state] ?? state;
}

export function speakerWords(speaker: string): string {
  return speakers[speaker] ?? speaker;
}

/** Why it is so, in sentences; empty: there is nothing to be said. The server's reason is a sentence without its stop, or a word. */
export function whyWords({ state, reason, notTranscribed }: Pick<Recording, 'state' | 'reason' | 'notTranscribed'>): string {
  const why = reason === null ? '' : (reasons[reason] ?? sentence(reason));
  const noWords = notTranscribed === null ? '' : `It was not put into words: ${sentence(notTranscribed)}`;
  return [(meanings as Record<string, string>)[state] ?? '', why, noWords].filter(Boolean).join(' ');
}

function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

export const recordingTexts = {
  noAgent: 'no agent is heard',
  noCall: 'nobody knows yet whose call it is',
  noDepartment: 'of no department',
  noLength: `${common.notKnown} until it is here`,
} as const;
