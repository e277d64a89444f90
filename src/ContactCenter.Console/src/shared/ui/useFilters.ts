import { useSearchParams } from 'react-router';

/** The filters of a page as its address has them: a link shows a colleague the same. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<Name, string>;
  const set = (wanted: Partial<Record<Name, string>>) =>
    setSearch((now) => {
      const next = new URLSearchParams();
      for (const name of names) {
        const value = wanted[name] ?? now.get(name) ?? '';
        if (value) next.set(name, value);
      }
      return next;
    });
  const clear = () => setSearch({});
  return { filters, set, clear, count: names.filter((name) => filters[name]).length };
}
