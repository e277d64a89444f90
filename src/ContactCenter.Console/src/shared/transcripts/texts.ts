import { counted } from '@/shared/format/time';

export const lineTexts = {
  audited: 'The audit tells who has read it.',
  noLines: 'Nothing of this call is put into words.',
  chooseMany: 'Choose these lines',
  chooseOne: 'Choose this line',
  lines: 'What was said',
  shown: (lines: number) => `The transcript is shown, ${counted(lines, 'line', 'lines')}.`,
} as const;
