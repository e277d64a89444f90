import { useMutation } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { proofOf } from '@/shared/api/problem';
import { say } from '@/shared/ui/say';

/** Proves once more who is at the keyboard; a new session takes the place of the old one. */
export function useProve() {
  return useMutation({
    mutationFn: (body: Schemas['SignInRequest']) => read(api.POST('/api/v1/sessions', { body })),
    onError: (fault) => say(fault.message, 'assertive'),
  });
}

/** Whether somebody must give their password once more before that is done. */
export function needsProof(fault: Error | null): boolean {
  return proofOf(fault) === 'password';
}
