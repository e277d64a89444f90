export const deliveryStates: Record<string, string> = {
  waiting: 'Waiting',
  trying: 'Being tried',
  accepted: 'Accepted',
  dead: 'Given up',
};

/** Why a target has not taken something, by the API's word. */
const errors: Record<string, string> = {
  noConnection: 'Nobody answers there, or not by TLS',
  addressRefused: 'Its name leads to an address that must not be connected to',
  timedOut: 'No answer in time: it may have been taken all the same',
  redirected: 'It leads elsewhere, which is never followed',
  unauthorized: 'It does not let us in',
  tooMany: 'It was asked too often',
  refused: 'It has refused it',
  serverError: 'It has failed itself',
  unexpectedAnswer: 'An answer that means nothing',
  fileError: 'The file could not be written or removed',
  noTarget: 'The settings have no such target any more',
  otherDepartment: 'The target is not told of this department',
  bodyLost: 'What was sent before can be read no more',
  tokenRefused: 'The org gives no token',
  instanceRefused: 'The token is for a host that is none of Salesforce',
  objectMissing: 'The org has no such object, or the user may not see it',
  idFieldMissing: 'The object has no field for the id of a call, or it is no external id',
  notUnique: 'Several records have the same id of a call',
  quotaReserved: 'What is left of the requests of the day is for calls that were not told yet',
  requestLimitExceeded: 'All requests of the day are used: it waits for half an hour',
  requiredFieldMissing: 'The org wants a field that is not written',
  insufficientAccess: 'The user lacks a right',
  storageLimitExceeded: 'The org has no room left',
  unableToLockRow: 'Somebody else is changing the record',
};

/** In words; one that a newer server has stays as it is. */
export function errorWords(error: string, status: number | null): string {
  const words = errors[error] ?? error;
  return status === null ? words : `${words} (${status})`;
}

export const deliveryTexts = {
  call: 'Call changed',
  target: 'Target',
  revision: 'Revision',
  attempts: 'Tries',
  error: 'Last error',
  next: 'Next or ended',
  noError: 'none',
  retry: 'Try again',
  tellAgain: 'Tell again',
  retryName: (id: string, target: string) => `Try again: delivery ${id} to ${target}`,
  tellAgainName: (id: string, target: string) => `Tell again: delivery ${id} to ${target}`,
  retried: (target: string, revision: number) => `${target} is told, revision ${revision}.`,
} as const;
