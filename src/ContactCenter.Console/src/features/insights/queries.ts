import { useQuery } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import { api, read } from '@/shared/api/client';
import { endOfDay, startOfDay } from '@/shared/format/days';

export const groupings = ['day', 'department', 'agent', 'topic', 'language'] as const;

export type Grouping = (typeof groupings)[number];

export const measures = ['sentiment', 'csat', 'calls'] as const;

/** What the chart shows of the figures. */
export type Measure = (typeof measures)[number];

/** What narrows the calls that are counted. */
export const filterNames = ['department', 'agent', 'topic', 'language', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

/** Of calls that were analysed. */
export type Figure = {
  /** The day as 2026-01-31, the department, the agent's endpoint, the topic's id or the language's code; null: none. */
  key: string | null;
  calls: number;
  /** The mean of callers, -1 to 1; null: not known, or of too few calls of an agent. */
  sentiment: { value: number | null; positive: number; negative: number; neutral: number; mixed: number };
  talkSeconds: number | null;
  answered: number;
  /** From 0 to 1; null: nobody has answered, or too few of an agent. */
  csat: number | null;
};

type FigureList = { items: Figure[]; next: null | string; total: number };

type Query = { by: Grouping } & Partial<Filters>;

/** The route of these figures, which openapi.json does not have yet. */
type FigurePaths = {
  '/api/v1/analysis/figures': {
    get: { parameters: { query: Query }; responses: { 200: { content: { 'application/json': FigureList } } } };
  };
};

const figureApi = api as unknown as Client<FigurePaths>;

export function groupingOf(text: string): Grouping {
  return groupings.find((by) => by === text) ?? 'day';
}

export function measureOf(text: string): Measure {
  return measures.find((measure) => measure === text) ?? 'sentiment';
}

/** As the API wants it: days become instants. */
export function queryOf(by: Grouping, filters: Filters): Query {
  return {
    by,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
    department: filters.department || undefined,
    agent: filters.agent || undefined,
    topic: filters.topic || undefined,
    language: filters.language || undefined,
  };
}

/** What calls were about and how they went, in sum. */
export function useFigures(by: Grouping, filters: Filters) {
  const query = queryOf(by, filters);
  return useQuery({
    queryKey: ['insights', query],
    queryFn: ({ signal }) => read(figureApi.GET('/api/v1/analysis/figures', { params: { query }, signal })),
  });
}
