import { counted } from '@/shared/format/time';

export const texts = {
  title: 'Recordings',
  table: 'Recordings, newest first',
  started: 'Began',
  kind: 'What',
  anyKind: 'All',
  agent: 'Agent',
  length: 'Length',
  found: (count: number) => counted(count, 'recording', 'recordings'),
  emptyTitle: 'No recordings yet',
  emptyText: 'Conversations of departments that are recorded stand here, voice messages, and spoken answers of surveys.',
  noMatch: 'No recording matches these filters.',
} as const;
