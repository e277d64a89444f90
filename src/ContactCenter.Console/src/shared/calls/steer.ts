import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, read } from '@/shared/api/client';
import { newKey } from '@/shared/api/key';
import { Problem } from '@/shared/api/problem';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

/** A call as who steers it needs to know it. */
export type Steered = {
  callId: string;
  /** As it is shown. */
  caller: string;
  department: string | null;
  state: string;
  /** How many are on the line. */
  people: number;
  /** What may be asked of it, in the API's words. */
  can: readonly string[];
};

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

/** Moves the call. A try that got no answer is repeated under its key; what was refused is asked anew. */
export function useTransfer(callId: string) {
  const queries = useQueryClient();
  const asked = useRef<{ department: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (department: string) => {
      if (asked.current?.department !== department) asked.current = { department, key: newKey() };
      const params = { path: { callId }, header: { 'Idempotency-Key': asked.current.key } };
      return read(api.POST('/api/v1/calls/{callId}/transfer', { params, body: { department } }));
    },
    onSuccess(_, department) {
      asked.current = null;
      say(texts.moving(department));
    },
    onError(fault) {
      if (!(fault instanceof Problem && fault.mayPass)) asked.current = null;
      say(fault.message, 'assertive');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['call', callId] }),
  });
}
