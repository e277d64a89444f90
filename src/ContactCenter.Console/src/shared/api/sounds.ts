import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from './client';

export type Sound = Schemas['AudioResource'];

/** For pages that only name sounds: the server looks through all versions of the plan to tell what uses each. */
export const knownMs = 30_000;

/**
 * All that were uploaded, the newest first. Others upload them, and the plan comes to use them, while the page is open.
 * @param staleMs After so long they are asked for again when a page shows them.
 */
export function useSounds(staleMs = 0) {
  return useQuery({
    queryKey: ['sounds'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/audio-files', { signal })),
    staleTime: staleMs,
    refetchOnWindowFocus: true,
  });
}
