import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { endOfDay, startOfDay } from '@/shared/format/days';

export type Hit = Schemas['SearchHitResource'];

/** What narrows a search, beside its words. */
export const narrowing = ['department', 'agent', 'language', 'topic', 'sentiment', 'scoreFrom', 'scoreTo', 'from', 'to'] as const;

export const filterNames = ['q', ...narrowing] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const sentiments = ['positive', 'negative', 'neutral', 'mixed'] as const;

/** What the summary of a call has in the place of a speaker. */
export const summarySpeaker = 'summary';

const pageSize = 50;

const scoreOf = (text: string) => (/^\d{1,2}$/.test(text) ? Number(text) : undefined);

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    q: filters.q,
    department: filters.department || undefined,
    agent: filters.agent || undefined,
    language: filters.language || undefined,
    topic: filters.topic || undefined,
    sentiment: sentiments.find((sentiment) => sentiment === filters.sentiment),
    scoreFrom: scoreOf(filters.scoreFrom),
    scoreTo: scoreOf(filters.scoreTo),
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  };
}

/** What was found, page by page. Each page is a search of its own for the audit. */
export function useHits(filters: Filters) {
  const hits = usePages(['search', filters], (cursor, signal) =>
    read(api.GET('/api/v1/search', { params: { query: { ...queryOf(filters), limit: pageSize, cursor } }, signal })),
  );
  return { ...hits, meaning: hits.data?.pages[0]?.meaning ?? null };
}
