import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { say } from '@/shared/ui/say';

export type Replay = Schemas['ReplayResource'];
export type Replayed = Schemas['ReplayedResource'];

const everyMs = 1_000;

export function useReplay(id: string) {
  return useQuery({
    queryKey: ['replay', id],
    queryFn: ({ signal }) => read(api.GET('/api/v1/plan/draft/replay/{id}', { signal, params: { path: { id } } })),
    refetchInterval: ({ state }) => pace(state, state.data?.state === 'running' ? everyMs : false),
  });
}

export function useStartReplay() {
  return useMutation({
    mutationFn: (body: Schemas['ReplayRequest']) => read(api.POST('/api/v1/plan/draft/replay', { body })),
    onError: (fault) => say(fault.message, 'assertive'),
  });
}

export function useCancelReplay(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/plan/draft/replay/{id}', { params: { path: { id } } })),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['replay', id] }),
  });
}
