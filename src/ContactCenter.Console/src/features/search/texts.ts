import { counted } from '@/shared/format/time';

export const texts = {
  title: 'Search',
  words: 'What was said',
  wordsHint: 'Words that are all said in one turn, "a phrase", the beginning of a word with a star, -not this.',
  agent: 'Agent',
  language: 'Language',
  languageHint: 'Its code, such as de',
  scoreFrom: 'Score from',
  scoreTo: 'Score to',
  audited: 'The audit tells who has searched.',
  nothingAskedTitle: 'Nothing is asked for yet',
  nothingAskedText: 'Write words that were said in calls. Only what you may read is found.',
  noMatch: 'Nobody has said that in the calls that you may read.',
  noMatchFiltered: 'Nobody has said that in the calls that these filters let through and you may read.',
  offTitle: 'There is nothing to search in',
  offText: 'What was said in a call can still be read on its page.',
  found: (count: number) => counted(count, 'place', 'places'),
  hits: 'Places, the most relevant first',
  more: 'Show more',
  shown: (shown: string, total: string) => `${shown} of ${total} are shown.`,
  noDepartment: 'of no department',
} as const;
