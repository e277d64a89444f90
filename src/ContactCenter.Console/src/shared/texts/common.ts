/** What several pages say. */
export const common = {
  product: 'ContactCenter',
  loading: 'Loading',
  tryAgain: 'Try again',
  keptText: 'This was not saved. It stands here as you left it.',
  noSimulator: 'The simulator cannot be reached.',
  letMadeUpRing: 'Let ten made-up callers ring',
  madeUpText: 'For half a minute, in which time runs ten times as fast. Their names begin with “made-up”.',
  madeUpRing: 'Ten made-up callers ring.',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  unknown: '–',
  notKnown: 'not known',
  withheld: 'Withheld number',
  errorTitle: 'This could not be read',
  notUpToDate: 'Not up to date:',
  noFurtherRows: 'Further rows could not be read:',
  errorId: (id: string) => `To be quoted: ${id}`,
  crashTitle: 'This part of the page has failed',
  crashText: 'Calls are not affected. What went wrong is in the console of the browser.',
  newVersionTitle: 'A new version of the console is there',
  newVersionText: 'Parts of the one that is open here are not on the server any more.',
  reload: 'Reload',
  deniedTitle: 'You may not see this page',
  deniedText: 'Your role does not allow it. Ask an admin.',
  rowsLoaded: (shown: string, total: string) => `${shown} of ${total}`,
  utc: (instant: string) => `Your time: ${instant}`,
  zone: (zone: string) => `Times are in ${zone}.`,
} as const;

/** The API's words for where a call is, as people say them. */
export const callStates: Record<string, string> = {
  menu: 'In menu',
  collecting: 'Typing digits',
  asking: 'In menu',
  service: 'Looking up',
  waiting: 'Waiting',
  talking: 'Talking',
  sensitive: 'Entering digits',
  choosing: 'Choosing',
  message: 'Leaving a message',
  survey: 'In survey',
  leaving: 'Ending',
  ended: 'Ended',
};

export const legStates: Record<string, string> = { requested: 'Dialling', ringing: 'Ringing', answered: 'On the line', ended: 'Left' };

export const roleNames: Record<string, string> = { agent: 'Agent', supervisor: 'Supervisor', analyst: 'Analyst', admin: 'Admin' };

export const roleWords: Record<string, string> = {
  agent: 'Talks with callers',
  supervisor: 'Watches, ends and moves calls',
  analyst: 'Reads what was, and exports it',
  admin: 'Sets up, keeps running, lets people in',
};

export const legRoles: Record<string, string> = {
  caller: 'Caller',
  agent: 'Agent',
  consulted: 'Asked person',
  supervisor: 'Supervisor',
  bot: 'Bot',
  assist: 'Assistance',
};
