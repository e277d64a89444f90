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

export function useSecondFactor() {
  return useQuery({ queryKey: ['second-factor'], queryFn: ({ signal }) => read(api.GET('/api/v1/me/second-factor', { signal })), staleTime: 0 });
}

/** What the app is told is kept by nobody but the card that shows it. */
export function useBeginFactor() {
  return useMutation({ mutationFn: () => read(api.POST('/api/v1/me/second-factor')), gcTime: 0, onError: (fault) => say(fault.message, 'assertive') });
}

export function useConfirmFactor() {
  return useFactorChange((body: Schemas['FactorCodeRequest']) => read(api.PUT('/api/v1/me/second-factor', { body })), texts.factorOn);
}

export function useRenewCodes() {
  return useFactorChange(() => read(api.POST('/api/v1/me/second-factor/recovery-codes')), texts.codesMade);
}

export function useTurnOffFactor() {
  return useFactorChange(() => done(api.DELETE('/api/v1/me/second-factor')), texts.factorOff);
}

/** Ends the person's other sessions, and may let them do what they were not allowed before. */
function useFactorChange<Given, Got>(act: (given: Given) => Promise<Got>, said: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    gcTime: 0,
    onSuccess: () => say(said),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => Promise.all(['me', 'second-factor', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
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
