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

/**
 * Asks something of a live call. A try that got no answer is repeated under its key; what was refused or done is asked anew.
 * @param ask Asks it under that key.
 * @param said What is said when it is done.
 */
export function useCommand<What extends string>(callId: string, ask: (what: What, key: string) => Promise<unknown>, said: (what: What) => string) {
  const queries = useQueryClient();
  const asked = useRef<{ what: What; key: string } | null>(null);
  return useMutation({
    mutationFn: (what: What) => {
      if (asked.current?.what !== what) asked.current = { what, key: newKey() };
      return ask(what, asked.current.key);
    },
    onSuccess(_, what) {
      asked.current = null;
      say(said(what));
    },
    onError(fault) {
      if (!(fault instanceof Problem && fault.mayPass)) asked.current = null;
      say(fault.message, 'assertive');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['call', callId] }),
  });
}

/** Moves the call. */
export function useTransfer(callId: string) {
  return useCommand(
    callId,
    (department: string, key) =>
      read(api.POST('/api/v1/calls/{callId}/transfer', { params: { path: { callId }, header: { 'Idempotency-Key': key } }, body: { department } })),
    texts.moving,
  );
}
