import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { signedOut } from '@/shared/api/session';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Session = Schemas['SessionResource'];

export function useSessions() {
  return useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => read(api.GET('/api/v1/sessions', { signal })), staleTime: 0 });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => say(texts.ended),
    onError: (fault) => say(fault.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => done(api.DELETE('/api/v1/sessions/current')), onSuccess: signedOut });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['PasswordRequest']) => done(api.PUT('/api/v1/me/password', { body })),
    onSuccess: () => say(texts.changed),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
