import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';

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
