import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { endOfDay, startOfDay } from '@/shared/format/days';

export type Call = Schemas['CallResource'];

export const filterNames = ['caller', 'number', 'department', 'state', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const pageSize = 100;

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    caller: filters.caller || undefined,
    number: filters.number || undefined,
    department: filters.department || undefined,
    state: filters.state === 'live' || filters.state === 'ended' ? filters.state : undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  } as const;
}

export function useCalls(filters: Filters) {
  return usePages(['calls', filters], (cursor, signal) =>
    read(api.GET('/api/v1/calls', { params: { query: { ...queryOf(filters), limit: pageSize, cursor } }, signal })),
  );
}
