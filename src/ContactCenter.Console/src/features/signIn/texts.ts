const roles: Record<string, string> = { agent: 'agent', supervisor: 'supervisor', analyst: 'analyst', admin: 'admin' };

export const texts = {
  title: 'Sign in',
  user: 'User',
  password: 'Password',
  newPassword: 'New password',
  shortest: (count: number) => `At least ${count} characters`,
  show: 'Show or hide the password',
  signIn: 'Sign in',
  hasCode: 'I have a one-time code',
  hasPassword: 'I have a password',
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
