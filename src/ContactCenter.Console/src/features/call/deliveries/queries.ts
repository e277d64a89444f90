import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { deliveriesKey } from '@/shared/deliveries/deliveries';

const everyMs = 5_000;
const most = 20;

/** What targets are told of the call; while one is still to be told it is read again, as long as the page is looked at. */
export function useDeliveriesOf(callId: string) {
  return useQuery({
    queryKey: [...deliveriesKey, 'of', callId],
    queryFn: ({ signal }) => read(api.GET('/api/v1/deliveries', { params: { query: { call: callId, limit: most } }, signal })),
    refetchInterval: ({ state }) => (state.status !== 'error' && state.data?.items.some(isOpen) ? everyMs : false),
  });
}

function isOpen({ state }: { state: string }): boolean {
  return state === 'waiting' || state === 'trying';
}
