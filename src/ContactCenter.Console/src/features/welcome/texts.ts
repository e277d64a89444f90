export const texts = {
  title: (name: string) => `Hello ${name}`,
  whatIsThere: 'The desk, on which you will take calls here, is not there yet. Until then calls come to your phone as before.',
  reviews: 'How my calls were judged',
  account: 'My account',
  phones: 'The simulated phones',
} as const;
