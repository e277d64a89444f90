import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Key = Schemas['KeyResource'];

export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: ({ signal }) => read(api.GET('/api/v1/keys', { signal })), staleTime: 0 });
}

export function useAddKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['KeyRequest']) => read(api.POST('/api/v1/keys', { body })),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
}

export function useRevokeKey(key: Key) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/keys/{id}', { params: { path: { id: key.id } } })),
    onSuccess: () => say(texts.revokedNow(key.name)),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
}
