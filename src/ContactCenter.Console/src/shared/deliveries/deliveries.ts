import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { say } from '@/shared/ui/say';
import { deliveryTexts } from './texts';

export type Delivery = Schemas['DeliveryResource'];

/** All that is known of deliveries, wherever it is shown. */
export const deliveriesKey = ['deliveries'] as const;

/** Tries one again that was given up; one that was accepted is told anew. */
export function useRetryDelivery() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => read(api.POST('/api/v1/deliveries/{id}/retry', { params: { path: { id } } })),
    onSuccess: ({ target, revision }) => say(deliveryTexts.retried(target, revision)),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: deliveriesKey }),
  });
}
