import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from './client';
import { pace } from './pace';

/** What a call was about; an id of null: none of the owner's, a score of null: a word rule or a person decided. */
export type CallTopic = Schemas['CallTopicResource'];

/** One of the owner's topics, and how well it is known. */
export type Topic = Schemas['TopicResource'];

/** How far the topics of now were applied to calls of before. */
export type Application = Schemas['ApplicationResource'];

/** Calls without topic in which callers said much the same. */
export type TopicGroup = Schemas['TopicGroupResource'];

export type Topics = Schemas['TopicsResource'];

export const topicsKey = ['topics'] as const;

/** The owner's topics, and how well each is known. @param everyMs Read again so often; absent: when the page is shown anew. */
export function useTopics(everyMs?: (topics: Topics | undefined) => number | false) {
  return useQuery({
    queryKey: topicsKey,
    queryFn: ({ signal }) => read(api.GET('/api/v1/topics', { signal })),
    refetchInterval: ({ state }) => pace(state, everyMs?.(state.data) ?? false),
  });
}
