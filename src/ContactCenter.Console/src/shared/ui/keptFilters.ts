import { fieldsOf, useKeepPreferences, usePreferences } from '@/shared/api/preferences';
import { say } from './say';

/** Filters under a name, as the address has them. */
export type SavedFilter = { name: string; search: string };

const mostSaved = 20;

function isFilter(value: unknown): value is SavedFilter {
  const filter = value as Partial<SavedFilter> | null;
  return typeof filter?.name === 'string' && typeof filter.search === 'string';
}

function filtersOf(preferences: unknown, page: string): SavedFilter[] {
  const all = fieldsOf(fieldsOf(preferences).filters)[page];
  return Array.isArray(all) ? all.filter(isFilter).slice(0, mostSaved) : [];
}

/** The filters of a page that the person has saved, in whatever browser. */
export function useSavedFilters(page: string) {
  const preferences = usePreferences();
  const keep = useKeepPreferences((fault) => say(fault.message, 'assertive'));
  const change = (wanted: (saved: SavedFilter[]) => SavedFilter[], onSaved?: () => void) =>
    keep.mutate(
      (now) => ({ ...now, filters: { ...fieldsOf(now.filters), [page]: wanted(filtersOf(now, page)).slice(-mostSaved) } }),
      { onSuccess: onSaved },
    );
  return {
    saved: filtersOf(preferences.data, page),
    fault: keep.error?.message,
    isBusy: keep.isPending,
    /** One of the same name is replaced. */
    save: (filter: SavedFilter, onSaved: () => void) => change((saved) => [...saved.filter((each) => each.name !== filter.name), filter], onSaved),
    remove: (name: string) => change((saved) => saved.filter((each) => each.name !== name)),
  };
}
