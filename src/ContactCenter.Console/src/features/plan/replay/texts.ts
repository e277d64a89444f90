import { plain } from '@/shared/format/text';
import { showNumber } from '@/shared/format/time';

type Landing = { kind: string; department: string | null };
type Sum = { done: number; elsewhere: { total: number }; noWayOut: { total: number } };

const kinds: Record<string, string> = { department: 'department', message: 'message', end: 'end of the call', noWayOut: 'no way out' };

/** What the page of replays says. */
export const texts = {
  text: 'What callers of the past did is played through the draft: where would they land now? Nobody is rung, and no service is asked.',
  start: 'A new replay',
  which: 'Which calls',
  lastCalls: 'The last calls',
  lastDays: 'The last days',
  howMany: 'How many',
  play: 'Replay',
  result: 'What became of them',
  progress: (done: string, total: string) => `${done} of ${total} calls are played.`,
  sum: ({ done, elsewhere, noWayOut }: Sum) =>
    `Of ${showNumber(done)} callers ${showNumber(elsewhere.total)} would now land elsewhere, ${showNumber(noWayOut.total)} find no way out.`,
  cancel: 'Cancel',
  same: 'As before',
  elsewhere: 'Elsewhere',
  noWayOut: 'No way out',
  notPlayable: 'Not playable',
  call: 'Call',
  was: 'Landed at',
  now: 'Would land at',
  landing: ({ kind, department }: Landing) => [kinds[kind] ?? kind, department === null ? '' : plain(department)].filter(Boolean).join(' '),
};
