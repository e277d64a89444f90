import { api, read } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { endOfDay, startOfDay } from '@/shared/format/days';
import type { RecordingKind, RecordingState } from '@/shared/recordings/recordings';
import { kinds, states } from '@/shared/recordings/texts';

export const filterNames = ['department', 'kind', 'state', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const pageSize = 100;

function isKind(text: string): text is RecordingKind {
  return Object.hasOwn(kinds, text);
}

function isState(text: string): text is RecordingState {
  return Object.hasOwn(states, text);
}

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    department: filters.department || undefined,
    kind: isKind(filters.kind) ? filters.kind : undefined,
    state: isState(filters.state) ? filters.state : undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  };
}

export function useRecordings(filters: Filters) {
  return usePages(['recordings', filters], (cursor, signal) =>
    read(api.GET('/api/v1/recordings', { params: { query: { ...queryOf(filters), limit: pageSize, cursor } }, signal })),
  );
}
