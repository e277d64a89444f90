import { counted } from '@/shared/format/time';

export const texts = {
  title: 'History',
  table: 'Calls, newest first',
  started: 'Started',
  caller: 'Caller',
  number: 'Called',
  department: 'Department',
  agent: 'Agent',
  duration: 'Duration',
  state: 'State',
  live: 'Live',
  ended: 'Ended',
  found: (count: number) => counted(count, 'call', 'calls'),
  emptyTitle: 'No calls yet',
  emptyText: 'Calls stand here from the moment they come in. Dial the number of the contact center.',
  phones: 'Open the simulated phones',
  noMatch: 'No call matches these filters.',
  noAgent: 'no agent was reached',
} as const;
