export const proofTexts = {
  signInAgain: 'Sign in again',
  password: 'Password',
  code: 'Code of the app, or a recovery code',
  showPassword: 'Show or hide the password',
  goOn: 'Go on',
  otherWay: 'Sign in another way',
} as const;
