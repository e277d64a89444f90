import { counted } from '@/shared/format/time';

export const texts = {
  title: 'Surveys',
  table: 'Surveys, newest call first',
  asked: 'Asked',
  score: 'Score',
  caller: 'Caller',
  department: 'Department',
  agent: 'Agent',
  answers: 'Answers',
  found: (count: number) => counted(count, 'survey', 'surveys'),
  onlyScore: 'Score',
  anyScore: 'All',
  noScore: 'no score was given',
  emptyTitle: 'No surveys yet',
  emptyText: 'A caller is asked when the agent has left the call. The answers stand here.',
  phones: 'Open the simulated phones',
  noMatch: 'No survey matches these filters.',
} as const;
