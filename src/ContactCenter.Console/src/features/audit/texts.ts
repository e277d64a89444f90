import { counted } from '@/shared/format/time';
import type { Action } from './queries';

export const texts = {
  title: 'Audit',
  table: 'Who did what, newest first',
  found: (count: number) => counted(count, 'line', 'lines'),
  at: 'When',
  who: 'Who',
  action: 'What',
  anyAction: 'All',
  object: 'About',
  change: 'Change',
  details: 'Details',
  detailsName: (action: string, object: string) => `Details: ${action} ${object}`.trim(),
  address: 'From',
  emptyTitle: 'Nothing has been noted yet',
  emptyText: 'Sign-ins, changes, exports and refusals stand here from the moment they happen.',
  noMatch: 'No line matches these filters.',
  nothing: 'nothing in particular',
  noAddress: 'a command, or several addresses',
  field: 'Field',
  before: 'Before',
  after: 'After',
  changed: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
} as const;

export const actions: Record<Action, string> = {
  signedIn: 'Signed in',
  signedOut: 'Signed out',
  signInFailed: 'Sign-in failed',
  sessionEnded: 'Ended a session',
  userAdded: 'Added a person',
  userChanged: 'Changed a person',
  userRemoved: 'Removed a person',
  passwordChanged: 'Changed the password',
  codeMade: 'Made a one-time code',
  demoEnded: 'Made-up people ended',
  planPublished: 'Published the plan',
  planSettingsKept: 'Kept the published plan',
  planDraftChanged: 'Changed the draft of the plan',
  planDraftDiscarded: 'Discarded the draft of the plan',
  planReplayed: 'Replayed calls through the draft',
  keyAdded: 'Made a key',
  keyRevoked: 'Revoked a key',
  callEnded: 'Ended a call',
  callMoved: 'Moved a call',
  callNotesChanged: 'Wrote notes of a call',
  callAttributesChanged: 'Changed attributes of a call',
  audioFileAdded: 'Uploaded a sound',
  audioFileRemoved: 'Removed a sound',
  workRetried: 'Tried work again',
  callsExported: 'Exported calls',
  callScriptExported: 'Exported a call as a script',
  surveysExported: 'Exported surveys',
  surveyFiguresExported: 'Exported figures of surveys',
  auditExported: 'Exported the audit',
  denied: 'Was refused',
  strangersDenied: 'Strangers were refused',
};

/** In words; one that a newer server has stays as it is. */
export function actionWords(action: string): string {
  return (actions as Record<string, string>)[action] ?? action;
}
