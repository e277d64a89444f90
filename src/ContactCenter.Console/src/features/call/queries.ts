import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read, type Schemas } from '@/shared/api/client';
import { newKey } from '@/shared/api/key';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type CallDetail = Schemas['CallDetailResource'];
export type Survey = NonNullable<CallDetail['survey']>;

const everyMs = 2_000;

/** One call; while it lives it is read again every two seconds. */
export function useCall(callId: string) {
  return useQuery({
    queryKey: ['call', callId],
    queryFn: ({ signal }) => read(api.GET('/api/v1/calls/{callId}', { params: { path: { callId } }, signal })),
    refetchInterval: (query) => (query.state.data?.state === 'ended' || query.state.status === 'error' ? false : everyMs),
  });
}

/** Ends the call. However often it is pressed, it is asked once: every try has the same key. */
export function useHangUp(callId: string) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/calls/{callId}/hangup', { params: { path: { callId }, header: { 'Idempotency-Key': key } } })),
    onSuccess: () => say(texts.ending),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['call', callId] }),
  });
}
