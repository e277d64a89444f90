import { speakerWords } from '@/shared/recordings/texts';

/** The API's words for how something was meant. */
export const moods: Record<string, string> = { positive: 'Positive', negative: 'Negative', neutral: 'Neutral', mixed: 'Mixed' };

/** In words; one that a newer server has stays as it is. */
export function moodWords(label: string): string {
  return moods[label] ?? label;
}

export const analysisTexts = {
  mood: 'Sentiment',
  topic: 'Topic',
  caller: speakerWords('caller'),
  agent: speakerWords('agent'),
} as const;
