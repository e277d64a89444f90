import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read } from '@/shared/api/client';
import { say } from './say';

/** Filters under a name, as the address has them. */
export type SavedFilter = { name: string; search: string };

type Preferences = Record<string, unknown>;

const mostSaved = 20;
const queryKey = ['preferences'];

function isFilter(value: unknown): value is SavedFilter {
  const filter = value as Partial<SavedFilter> | null;
  return typeof filter?.name === 'string' && typeof filter.search === 'string';
}

function fieldsOf(value: unknown): Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Preferences) : {};
}

function filtersOf(preferences: unknown, page: string): SavedFilter[] {
  const all = fieldsOf(fieldsOf(preferences).filters)[page];
  return Array.isArray(all) ? all.filter(isFilter).slice(0, mostSaved) : [];
}

async function readPreferences(signal?: AbortSignal): Promise<Preferences> {
  return fieldsOf(await read(api.GET('/api/v1/me/preferences', { signal })));
}

/** The filters of a page that the person has saved, in whatever browser. */
export function useSavedFilters(page: string) {
  const queries = useQueryClient();
  const preferences = useQuery({ queryKey, queryFn: ({ signal }) => readPreferences(signal), staleTime: Infinity });
  const keep = useMutation({
    mutationFn: async (change: (saved: SavedFilter[]) => SavedFilter[]) => {
      // Another browser may have kept something since this one has read it.
      const newest = await readPreferences();
      const filters = { ...fieldsOf(newest.filters), [page]: change(filtersOf(newest, page)).slice(-mostSaved) };
      const next = { ...newest, filters };
      await done(api.PUT('/api/v1/me/preferences', { body: next }));
      return next;
    },
    onSuccess: (next) => queries.setQueryData(queryKey, next),
    onError: (fault) => say(fault.message, 'assertive'),
  });
  return {
    saved: filtersOf(preferences.data, page),
    fault: keep.error?.message,
    isBusy: keep.isPending,
    /** One of the same name is replaced. */
    save: (filter: SavedFilter, onSaved: () => void) =>
      keep.mutate((saved) => [...saved.filter((each) => each.name !== filter.name), filter], { onSuccess: onSaved }),
    remove: (name: string) => keep.mutate((saved) => saved.filter((each) => each.name !== name)),
  };
}
