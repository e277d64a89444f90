import { useMemo, useSyncExternalStore } from 'react';
import { useMe } from '@/shared/api/queries';

/** Filters under a name, as the address has them. */
export type SavedFilter = { name: string; search: string };

export const mostSaved = 20;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A browser that keeps nothing has no saved filters. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, filters: SavedFilter[]) {
  try {
    localStorage.setItem(key, JSON.stringify(filters));
  } catch {
    // There is no room, or it is not allowed.
  }
  for (const listener of listeners) listener();
}

function isFilter(value: unknown): value is SavedFilter {
  const filter = value as Partial<SavedFilter> | null;
  return typeof filter?.name === 'string' && typeof filter.search === 'string';
}

function read(text: string | null): SavedFilter[] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(all) ? all.filter(isFilter).slice(0, mostSaved) : [];
  } catch {
    return [];
  }
}

/** The filters of a page that the person has saved in this browser. One of the same name is replaced. */
export function useSavedFilters(page: string) {
  const me = useMe();
  const key = `filters of ${page} of ${me.data?.id ?? ''}`;
  const text = useSyncExternalStore(subscribe, () => kept(key));
  const saved = useMemo(() => read(text), [text]);
  return {
    saved,
    save: (filter: SavedFilter) => keep(key, [...saved.filter((each) => each.name !== filter.name), filter].slice(-mostSaved)),
    remove: (name: string) => keep(key, saved.filter((each) => each.name !== name)),
  };
}
