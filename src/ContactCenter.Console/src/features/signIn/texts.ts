const roles: Record<string, string> = { agent: 'agent', supervisor: 'supervisor', analyst: 'analyst', admin: 'admin' };

export const texts = {
  title: 'Sign in',
  user: 'User',
  password: 'Password',
  newPassword: 'New password',
  shortest: (count: number) => `At least ${count} characters`,
  show: 'Show or hide the password',
  signIn: 'Sign in',
  byPasskey: 'Sign in with a passkey',
  byProvider: (name: string) => `Sign in with ${name}`,
  noPasskey: 'No passkey was used: the browser or its user has said no.',
  makePasskey: 'Make a passkey instead of a password',
  firstPasskey: 'First passkey',
  hasCode: 'I have a one-time code',
  hasPassword: 'I have a password',
  factorCode: 'Code of your authenticator app',
  factorHint: 'Six digits, or one of your recovery codes.',
  startOver: 'Sign in as somebody else',
  code: 'One-time code',
  codeHint: 'An admin has given it to you. You set a password of your own with it.',
  firstAdminTitle: 'Make the first admin',
  firstAdminHint: 'Nobody can sign in yet. The code is in the file first-admin in the folder where the server keeps its data.',
  firstAdminCode: 'Code in the file',
  name: 'Name, as others read it',
  makeFirstAdmin: 'Make the admin and sign in',
  simulated: 'The platform is the simulator.',
  demoTitle: 'Look around as somebody who is made up',
  demo: (name: string, role: string) => `${name}, ${roles[role] ?? role}`,
  phones: 'Open the simulated phones',
} as const;

/** What came of a sign-in with the company's provider, by the word that stands in the address. */
export const outcomes: Record<string, string | undefined> = {
  cancelled: 'The sign-in was not agreed to.',
  noRole: 'You are known there, and have no role here. Ask whoever gives out roles for this contact center.',
  disabled: 'Your account here is disabled. An admin can enable it.',
  unreachable: 'The sign-in service cannot be reached at this moment. Try again soon.',
  failed: 'The sign-in did not come to its end: it took too long, or was begun in another browser. Try again.',
};
