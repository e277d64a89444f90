import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { deliveriesKey } from '@/shared/deliveries/deliveries';

const everyMs = 5_000;
const most = 20;

/** What targets are told of the call; while one is still to be told it is read again, as long as the page is looked at. */
export function useDeliveriesOf(callId: string) {
  return useQuery({
    queryKey: [...deliveriesKey, 'of', callId],
    queryFn: ({ signal }) => read(api.GET('/api/v1/deliveries', { params: { query: { call: callId, limit: most } }, signal })),
    refetchInterval: ({ state }) => pace(state, (state.data?.items.some(isOpen) ?? state.status === 'error') ? everyMs : false),
  });
}

function isOpen({ state }: { state: string }): boolean {
  return state === 'waiting' || state === 'trying';
}
