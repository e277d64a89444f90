import { counted, showDate } from '@/shared/format/time';

const meanings: Record<string, (since: string | null) => string> = {
  on: (since) => (since === null ? 'By words in all; by meaning in none yet.' : `By meaning since ${showDate(since)}, by words in all.`),
  off: () => 'By words in all.',
  late: () => 'By words in all. The question was not understood in time: ask again to search by meaning, too.',
  unavailable: () => 'By words in all. Nothing can be found by its meaning just now.',
};

export const texts = {
  title: 'Search',
  words: 'What was said',
  wordsHint: 'Words that are all said in one turn, "a phrase", the beginning of a word with a star, -not this.',
  agent: 'Agent',
  language: 'Language',
  languageHint: 'Its code, such as de',
  anyTopic: 'All',
  anyMood: 'All',
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
  byMeaning: 'Found by its meaning',
  summary: 'Summary of the call',
  /** How the search went, by the API's word; empty: there is nothing to be said. */
  meaning: (state: string, since: string | null) => meanings[state]?.(since) ?? '',
} as const;
