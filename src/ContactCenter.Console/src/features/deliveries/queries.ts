import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { deliveriesKey } from '@/shared/deliveries/deliveries';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export const filterNames = ['target', 'state', 'call', 'from', 'to'] as const;

export type Filters = Record<(typeof filterNames)[number], string>;

const states = ['waiting', 'trying', 'accepted', 'dead'] as const;

const pageSize = 100;
const everyMs = 5_000;

/** The filters as the API wants them: days become instants. */
export function queryOf(filters: Filters) {
  return {
    target: filters.target || undefined,
    state: states.find((state) => state === filters.state),
    call: filters.call || undefined,
    from: startOfDay(filters.from),
    to: endOfDay(filters.to),
  };
}

/** What targets are told, page by page; read again every five seconds. */
export function useDeliveries(filters: Filters) {
  return usePages(
    [...deliveriesKey, 'list', filters],
    (cursor, signal) => {
      const query = { ...queryOf(filters), limit: pageSize, cursor: cursor === undefined ? undefined : Number(cursor) };
      return read(api.GET('/api/v1/deliveries', { params: { query }, signal }));
    },
    everyMs,
  );
}

/** Tries all deliveries to a target again that were given up. */
export function useRetryMany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['DeliveryRetryRequest']) => read(api.POST('/api/v1/deliveries/retry', { body })),
    onSuccess: ({ retried, target }) => say(texts.retried(retried, target)),
    onSettled: () => queries.invalidateQueries({ queryKey: deliveriesKey }),
  });
}
