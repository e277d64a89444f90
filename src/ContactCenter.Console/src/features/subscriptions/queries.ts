import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Subscription = Schemas['SubscriptionResource'];

const subscriptionsKey = ['subscriptions'] as const;
const everyMs = 5_000;

/** Those that one has made, for operators all; read again every five seconds. */
export function useSubscriptions() {
  return useQuery({
    queryKey: subscriptionsKey,
    queryFn: ({ signal }) => read(api.GET('/api/v1/subscriptions', { signal })),
    refetchInterval: ({ state }) => pace(state, everyMs),
  });
}

/** An act on subscriptions, after which they are read again. @param said Told when it was done. */
function useAct<Wanted, Made>(act: (wanted: Wanted) => Promise<Made>, said?: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      if (said !== undefined) say(said);
    },
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: subscriptionsKey }),
  });
}

const of = ({ id }: Subscription) => ({ params: { path: { id } } });

export function useAddSubscription() {
  return useAct((body: Schemas['SubscriptionRequest']) => read(api.POST('/api/v1/subscriptions', { body })));
}

export function useRenewSecret() {
  return useAct((subscription: Subscription) => read(api.POST('/api/v1/subscriptions/{id}/secret', of(subscription))));
}

export function useRemoveSubscription() {
  return useAct((subscription: Subscription) => done(api.DELETE('/api/v1/subscriptions/{id}', of(subscription))), texts.removed);
}

export function useResumeSubscription() {
  return useAct((subscription: Subscription) => read(api.POST('/api/v1/subscriptions/{id}/resume', of(subscription))), texts.resumed);
}
