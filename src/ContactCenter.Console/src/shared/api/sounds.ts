import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from './client';

export type Sound = Schemas['AudioResource'];

/** All that were uploaded, the newest first. Others upload them, and the plan comes to use them, while the page is open. */
export function useSounds() {
  return useQuery({
    queryKey: ['sounds'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/audio-files', { signal })),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
