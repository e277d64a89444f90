import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { ageClock } from '@/shared/live/clock';
import { isPassing } from '@/shared/recordings/recordings';
import type { CallDetail } from '../queries';

const everyMs = 5_000;
/** A recording may be told of only after the call. */
const afterEndSeconds = 60;
const most = 200;

export function recordingsKey(callId: string) {
  return ['call', callId, 'recordings'];
}

/** What was recorded of the call, the oldest first; while that changes it is read again, as long as the page is looked at. */
export function useRecordingsOf({ callId, endedAt }: CallDetail) {
  return useQuery({
    queryKey: recordingsKey(callId),
    queryFn: async ({ signal }) => {
      const page = await read(api.GET('/api/v1/recordings', { params: { query: { callId, limit: most } }, signal }));
      return page.items.toReversed();
    },
    refetchInterval: ({ state }) => {
      const mayCome = endedAt === null || ageClock.secondsSince(endedAt) < afterEndSeconds;
      const isOn = mayCome || (state.data?.some(isPassing) ?? state.status === 'error');
      return pace(state, isOn ? everyMs : false);
    },
  });
}
