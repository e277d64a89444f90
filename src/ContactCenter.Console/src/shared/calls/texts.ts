import { counted } from '@/shared/format/time';

/** What can be done to somebody's call. */
export const texts = {
  end: 'End the call',
  endShort: 'End',
  endName: (caller: string) => `End the call of ${caller}`,
  endTitle: 'End this call?',
  endText: (people: number) => `${counted(people, 'person is', 'people are')} on the line. All are hung up, and the caller is not asked how it was.`,
  ending: 'The call is being ended.',
  move: 'Move the call',
  moveShort: 'Move',
  moveName: (caller: string) => `Move the call of ${caller}`,
  moveTitle: 'Move this call to another department',
  moveText: 'The caller waits while the phones of the department ring. Whoever talks with the caller now is hung up and is not asked about in a survey.',
  department: 'Department',
  noDepartment: 'No call can be moved to another department now.',
  moving: (department: string) => `The call is being moved to ${department}.`,
  notMoved: (department: string) => `The call was not moved to ${department}: the platform refused, and the call is as it was.`,
} as const;
