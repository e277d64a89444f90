import { languageName } from '@/shared/format/language';
import { counted } from '@/shared/format/time';

/** Kinds of what is taken out of transcripts. */
export const removedKinds: Record<string, string> = {
  card: 'card number removed',
  securityCode: 'security code removed',
  iban: 'bank account removed',
  email: 'e-mail address removed',
};

export const texts = {
  show: 'Show the transcript',
  audited: 'The audit tells who has read it.',
  notYet: 'Nothing of this call is put into words yet.',
  shown: (lines: number) => `The transcript is shown, ${counted(lines, 'line', 'lines')}.`,
  lines: 'What was said',
  empty: 'Nobody has said anything.',
  heardBy: (provider: string) => `Put into words by ${provider}.`,
  language: (code: string | null) => (code === null ? '' : `Language: ${languageName(code)}.`),
  languageUnsure: 'Another language may have been spoken than was listened for: what stands here may be wrong.',
  spokenDigitsUnknown: 'Numbers were spoken in a language in which only written digits are found. Card numbers that were read out may stand here.',
  timedOut: (types: readonly string[]) => `To look for ${types.join(', ')} took too long in some lines: all of their words were removed.`,
  partly: 'It is long: only the lines in sight are on the page, and the search of the browser finds no others. Saved as text it can be searched as a whole.',
  skip: 'Skip the lines',
  follow: 'Follow the sound',
  playFrom: (at: string) => `Play from ${at}`,
  unsureWord: 'heard unsurely',
  heardAs: (original: string) => `heard as “${original}”`,
  unsureLine: 'heard unsurely, all of it',
  removed: (kind: string) => removedKinds[kind] ?? `${kind} removed`,
  copy: 'Copy as text',
  saveAs: { 'text/plain': 'Save as text', 'text/vtt': 'Save as WebVTT' },
  saveFirst: 'Save the first recording as WebVTT',
  saved: (name: string) => `${name} is saved.`,
  line: (at: string, speaker: string, text: string) => `${at} ${speaker}: ${text}`,
} as const;
