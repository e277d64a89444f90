/** What stands around every page. */
export const texts = {
  live: 'Live',
  calls: 'History',
  surveys: 'Surveys',
  work: 'Work',
  health: 'Health',
  users: 'Users',
  account: 'Account',
  pages: 'Pages',
  more: 'More',
  skip: 'Skip to the page',
  phones: 'Phones',
  phonesHint: 'The simulated phones, in a tab of their own',
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address leads nowhere.',
  toStart: 'To the first page',
} as const;
