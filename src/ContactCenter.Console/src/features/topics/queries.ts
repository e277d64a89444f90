import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read } from '@/shared/api/client';
import { type Topics, topicsKey } from '@/shared/api/topics';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

const everyMs = 5_000;

/** While calls of before are looked at the page follows that. */
export function whileApplying(topics: Topics | undefined): number | false {
  return topics?.application?.state === 'running' ? everyMs : false;
}

/** The calls of the last month that have none of the topics, grouped. */
export function useWithoutTopic() {
  return useQuery({
    queryKey: [...topicsKey, 'without'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/topics/without', { signal })),
  });
}

/** Finds the topics of calls anew that began then or later, in the background. */
export function useApply() {
  return useTopicsAct(texts.applied, async (since: string) => void (await read(api.POST('/api/v1/topics/apply', { body: { since } }))));
}

export function useStopApplying() {
  return useTopicsAct(texts.stopped, () => done(api.DELETE('/api/v1/topics/apply')));
}

function useTopicsAct<Wanted = void>(said: string, act: (wanted: Wanted) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => say(said),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: topicsKey }),
  });
}
