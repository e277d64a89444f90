import type { Topic } from '@/shared/api/topics';
import { languageName } from '@/shared/format/language';
import { isWithheld, showPhone } from '@/shared/format/phone';
import { common } from '@/shared/texts/common';
import type { Figure, Grouping } from './queries';
import { texts } from './texts';

/** What a group of calls is called. */
export function nameOf(by: Grouping, key: Figure['key'], topics: readonly Topic[]): string {
  if (key === null) return texts.none[by];
  switch (by) {
    case 'topic':
      return topics.find(({ id }) => id === key)?.name ?? key;
    case 'language':
      return languageName(key);
    case 'agent':
      return isWithheld(key) ? common.withheld : showPhone(key);
    case 'day':
    case 'department':
      return key;
  }
}
