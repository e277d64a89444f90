import { useQuery } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import { api, read } from './client';

/** What a call was about. */
export type CallTopic = {
  /** null: none of the owner's. */
  id: string | null;
  label: string | null;
  /** From 0 to 1; null: a word rule or a person decided. */
  score: number | null;
  source: string;
  provider: string | null;
  /** Whether the plan has no such topic any more. */
  removed: boolean;
};

/** One of the owner's topics, and how well it is known. */
export type Topic = {
  id: string;
  name: string;
  /** Typed in the plan, and labels whose words are still there. */
  examples: number;
  labels: number;
  calls: number;
  /** That it will be known less well before long; null: it will not. */
  warning: string | null;
  removed: boolean;
};

/** How far the topics of now were applied to calls of before. */
export type Application = { since: string; state: string; at: string; done: number };

export type Topics = {
  items: Topic[];
  /** What was learned last; null: nothing yet. */
  training: { number: number; at: string; trained: boolean } | null;
  /** How often the other examples find what people have said; null: it is not known. */
  agreement: { agreed: number; labels: number; share: number } | null;
  application: Application | null;
};

type Json<T> = { content: { 'application/json': T } };

/** The routes of topics, which openapi.json does not have yet. */
type TopicPaths = {
  '/api/v1/topics': { get: { parameters: { path?: never }; responses: { 200: Json<Topics> } } };
  '/api/v1/topics/apply': {
    post: { parameters: { path?: never }; requestBody: Json<{ since: string | null }>; responses: { 202: Json<Application> } };
    delete: { parameters: { path?: never }; responses: { 204: { content?: never } } };
  };
  '/api/v1/calls/{callId}/topic': {
    put: {
      parameters: { path: { callId: string } };
      requestBody: Json<{ topic: string | null; lines: number[] | null }>;
      responses: { 200: Json<CallTopic> };
    };
  };
};

export const topicApi = api as unknown as Client<TopicPaths>;

export const topicsKey = ['topics'] as const;

/** The owner's topics, and how well each is known. @param everyMs Read again so often; absent: when the page is shown anew. */
export function useTopics(everyMs?: (topics: Topics | undefined) => number | false) {
  return useQuery({
    queryKey: topicsKey,
    queryFn: ({ signal }) => read(topicApi.GET('/api/v1/topics', { signal })),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : (everyMs?.(state.data) ?? false)),
  });
}
