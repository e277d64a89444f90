import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { endOfDay, startOfDay } from '@/shared/format/days';

export type Survey = Schemas['SurveyResource'];

export const filterNames = ['score', 'caller', 'department', 'agent', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const pageSize = 100;

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    score: /^\d{1,2}$/.test(filters.score) ? Number(filters.score) : undefined,
    caller: filters.caller || undefined,
    department: filters.department || undefined,
    agent: filters.agent || undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  } as const;
}

export const groupings = ['department', 'agent', 'day', 'week', 'question'] as const;

export type Grouping = (typeof groupings)[number];

export type Figure = Schemas['SurveyFigureResource'];

export function groupingOf(text: string): Grouping {
  return groupings.find((by) => by === text) ?? 'department';
}

export const views = ['both', 'chart', 'table'] as const;

/** How the figures are shown. */
export type View = (typeof views)[number];

export function viewOf(text: string): View {
  return views.find((view) => view === text) ?? 'both';
}

/** The figures of all surveys of these days. */
export function useFigures(by: Grouping, filters: Filters) {
  const query = { by, from: startOfDay(filters.from), to: endOfDay(filters.to) };
  return useQuery({
    queryKey: ['figures', query],
    queryFn: ({ signal }) => read(api.GET('/api/v1/surveys/figures', { params: { query }, signal })),
  });
}

export function useSurveys(filters: Filters) {
  return usePages(['surveys', filters], (cursor, signal) =>
    read(api.GET('/api/v1/surveys', { params: { query: { ...queryOf(filters), limit: pageSize, cursor } }, signal })),
  );
}
