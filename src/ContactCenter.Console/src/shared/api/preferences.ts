import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read } from './client';

/** What the person has chosen in the console, in whatever browser. */
export type Preferences = Record<string, unknown>;

const queryKey = ['preferences'];

export function fieldsOf(value: unknown): Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Preferences) : {};
}

async function readPreferences(signal?: AbortSignal): Promise<Preferences> {
  return fieldsOf(await read(api.GET('/api/v1/me/preferences', { signal })));
}

export function usePreferences() {
  return useQuery({ queryKey, queryFn: ({ signal }) => readPreferences(signal), staleTime: Infinity });
}

/** Keeps a change of what was chosen. */
export function useKeepPreferences(onError: (fault: Error) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: (preferences: Preferences) => Preferences) => {
      // Another browser may have kept something since this one has read it.
      const next = change(await readPreferences());
      await done(api.PUT('/api/v1/me/preferences', { body: next }));
      return next;
    },
    onSuccess: (next) => queries.setQueryData(queryKey, next),
    onError,
  });
}
