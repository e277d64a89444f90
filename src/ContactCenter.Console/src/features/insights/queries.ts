import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { endOfDay, startOfDay } from '@/shared/format/days';

export const groupings = ['day', 'department', 'agent', 'topic', 'language'] as const;

export type Grouping = (typeof groupings)[number];

/** Into what days can be parted, each part a line of its own. */
export const seriesChoices = ['department', 'agent', 'topic', 'language'] as const satisfies Grouping[];

export type Series = (typeof seriesChoices)[number];

export const measures = ['sentiment', 'csat', 'calls'] as const;

/** What the chart shows of the figures. */
export type Measure = (typeof measures)[number];

/** What narrows the calls that are counted. */
export const filterNames = ['department', 'agent', 'topic', 'language', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

/** Of calls that were analysed. */
export type Figure = Schemas['AnalysisFigureResource'];

type Query = { by: Grouping; series?: Series } & Partial<Filters>;

export function groupingOf(text: string): Grouping {
  return groupings.find((by) => by === text) ?? 'day';
}

export function measureOf(text: string): Measure {
  return measures.find((measure) => measure === text) ?? 'sentiment';
}

/** Days alone are parted. */
export function seriesOf(by: Grouping, text: string): Series | null {
  return by === 'day' ? (seriesChoices.find((series) => series === text) ?? null) : null;
}

/** As the API wants it: days become instants. */
export function queryOf(by: Grouping, series: Series | null, filters: Filters): Query {
  return {
    by,
    series: series ?? undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
    department: filters.department || undefined,
    agent: filters.agent || undefined,
    topic: filters.topic || undefined,
    language: filters.language || undefined,
  };
}

/** What calls were about and how they went, in sum. */
export function useFigures(by: Grouping, series: Series | null, filters: Filters) {
  const query = queryOf(by, series, filters);
  return useQuery({
    queryKey: ['insights', query],
    queryFn: ({ signal }) => read(api.GET('/api/v1/analysis/figures', { params: { query }, signal })),
  });
}
