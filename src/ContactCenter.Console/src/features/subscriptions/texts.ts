import { counted } from '@/shared/format/time';
import type { Grant } from '@/shared/grants/grants';
import { grantTexts } from '@/shared/grants/texts';

/** All that a program can be told of, in the API's words. */
export const eventWords: Record<string, string> = {
  'call.ended': 'A call has ended',
  'survey.answered': 'A survey was answered',
  'recording.ready': 'A recording can be heard',
  'analysis.ready': 'A call was analysed',
  'call.erased': 'A call was erased for somebody',
};

function departments(grant: Grant): string {
  if (grant === 'all') return grantTexts.all;
  return typeof grant === 'string' || grant.length === 0 ? grantTexts.none : grant.join(', ');
}

export const texts = {
  title: 'Subscriptions',
  count: (count: number) => counted(count, 'subscription', 'subscriptions'),
  intro: 'Programs elsewhere that are told of events. Operators see all, others those that they have made.',
  table: 'Programs that are told of events',
  add: 'Subscribe a program',
  url: 'Told at',
  urlHint: 'An https address, or http on this machine',
  events: 'Is told when',
  event: (event: string) => eventWords[event] ?? event,
  permissions: 'May know',
  read: 'Callers and words of',
  hear: 'Recordings of',
  grantHint: 'Nobody gives more than they have.',
  reads: (grant: Grant) => `Callers and words: ${departments(grant)}.`,
  hears: (grant: Grant) => `Recordings: ${departments(grant)}.`,
  state: 'State',
  states: { active: 'Active', paused: 'Paused', stopped: 'Stopped' } as Record<string, string>,
  reasons: {
    failing: 'Nothing was accepted for three days.',
    makerGone: 'Who has made it may do nothing any more.',
    rightsLost: 'Who has made it may not give it what it was given any more.',
  } as Record<string, string>,
  lastAccepted: 'Last accepted',
  never: 'nothing was accepted yet',
  dropped: (count: number) => (count === 0 ? '' : `${counted(count, 'event', 'events')} it was not told of.`),
  madeBy: 'Made by',
  acts: 'Acts',
  resume: 'Go on',
  resumeName: (url: string) => `Go on: ${url}`,
  resumed: 'It is told again.',
  renew: 'New secret',
  renewName: (url: string) => `New secret: ${url}`,
  renewTitle: 'Give it a new secret?',
  renewText: 'For a day bodies are signed with both, so that the program can take the new one over.',
  remove: 'Remove',
  removeName: (url: string) => `Remove ${url}`,
  removeTitle: 'Remove the subscription?',
  removeText: 'What it was not told of yet it is not told.',
  removed: 'The subscription is removed.',
  secretTitle: 'The secret of the subscription',
  secretText: 'It is shown only now. Keep it where the program reads its secrets: with it the program sees that a body came from here.',
  secretLabel: 'Secret',
  secretUse: 'Bodies are signed as Standard Webhooks says.',
  proof: 'A subscription tells a program elsewhere of calls. Give your password once more.',
  proofByProvider: 'A subscription tells a program elsewhere of calls. Sign in once more, and begin anew here.',
  emptyTitle: 'No program is told of events',
  emptyText: 'A program that is subscribed is posted JSON when a call has ended or was erased, a survey was answered, a recording or an analysis is ready.',
} as const;
