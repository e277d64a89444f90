import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import type { paths } from '@/shared/api/schema.gen';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { actions } from './texts';

export type Line = Schemas['AuditResource'];

/** All that is audited: a word that the texts lack does not compile. */
export type Action = NonNullable<NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>['action']>;

export const filterNames = ['who', 'action', 'object', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const pageSize = 100;

function isAction(text: string): text is Action {
  return Object.hasOwn(actions, text);
}

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    who: filters.who || undefined,
    action: isAction(filters.action) ? filters.action : undefined,
    object: filters.object || undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  };
}

export function useAudit(filters: Filters) {
  return usePages(['audit', filters], (cursor, signal) => {
    const query = { ...queryOf(filters), limit: pageSize, cursor: cursor === undefined ? undefined : Number(cursor) };
    return read(api.GET('/api/v1/audit', { params: { query }, signal }));
  });
}
