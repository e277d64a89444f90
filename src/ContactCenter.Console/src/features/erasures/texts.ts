import { counted } from '@/shared/format/time';
import type { Removed } from './queries';

export const texts = {
  title: 'Erasures',
  table: 'What was erased, newest first',
  found: (count: number) => counted(count, 'erasure', 'erasures'),
  intro: 'All that is kept of a caller or of one call is removed, with sound, transcript and notes. Nothing brings it back.',
  ask: 'What is to be erased',
  by: { number: 'A number', call: 'One call' },
  fields: { number: 'Number of the caller', call: 'Id of the call' },
  callHint: 'It stands in the overview of its page',
  look: 'Show what would go',
  preview: 'What would go',
  previewOf: { number: (value: string) => `All that is kept of ${value}:`, call: (value: string) => `All that is kept of the call ${value}:` },
  isThere: 'What would be erased is shown.',
  atHand: 'These calls go on, or have just ended. Nothing is erased while there are any: look again in a minute.',
  held: 'These calls must be kept. Nothing is erased while there are any: lift what holds them first.',
  again: 'Look again',
  elsewhere: 'It does not reach:',
  places: {
    backups: 'backups: one that is restored has the erasure carried out again, as long as the file of erasures is beside it',
    platform: 'the voice platform, which keeps its own recordings for 30 days',
    crms: 'other systems that were told of the calls',
  } as Record<string, string>,
  erase: 'Erase',
  eraseTitle: 'Erase this for good?',
  eraseText: 'There is no way back. That you have erased calls stands in the audit, and in this list; of whom is kept nowhere.',
  typeAgain: { number: 'Type the number once more', call: 'Type the id once more' },
  eraseAct: 'Erase for good',
  accepted: 'It is being erased. From now on nothing is added to it.',
  at: 'When',
  who: 'Who',
  what: 'What',
  kinds: { number: 'A number', call: 'One call' } as Record<string, string>,
  removed: 'Removed',
  state: 'State',
  states: { running: 'Under way', done: 'Done' } as Record<string, string>,
  doneAt: 'Done',
  notDone: 'not yet',
  details: 'Details',
  detailsName: (by: string) => `Details of what ${by} has erased`,
  detailsTitle: 'An erasure',
  nothing: 'nothing yet',
  targets: 'Targets that were told of it',
  target: 'Target',
  remoteId: 'Known there as',
  noRemoteId: 'it has told no id',
  toldAt: 'Told',
  there: 'There',
  statesThere: {
    listed: 'Nothing is done there',
    pending: 'Still to be told or removed',
    done: 'Told or removed',
    dead: 'Given up',
  } as Record<string, string>,
  possible: 'possibly delivered',
  emptyTitle: 'Nothing has been erased yet',
  emptyText: 'Each erasure stands here with who asked for it and how far it is, and never of whom.',
} as const;

type Words = (count: number) => string;

const kinds: Record<keyof Removed, Words> = {
  calls: (count) => counted(count, 'call', 'calls'),
  recordings: (count) => counted(count, 'recording', 'recordings'),
  sounds: (count) => counted(count, 'sound', 'sounds'),
  transcripts: (count) => counted(count, 'transcript', 'transcripts'),
  notes: (count) => counted(count, 'call with notes', 'calls with notes'),
  surveys: (count) => counted(count, 'survey', 'surveys'),
  messages: (count) => counted(count, 'voice message', 'voice messages'),
  inputs: (count) => counted(count, 'key press or answer in a menu', 'key presses or answers in menus'),
  work: (count) => counted(count, 'piece of work', 'pieces of work'),
  webhooks: (count) => counted(count, 'webhook of no call', 'webhooks of no call'),
};

/** How many of what; of what there is nothing, nothing is said. */
export function removedWords(removed: Removed): string[] {
  return Object.entries(kinds).flatMap(([kind, words]) => {
    const count = removed[kind as keyof Removed];
    return count > 0 ? [words(count)] : [];
  });
}
