import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { filterNames, narrowing } from './queries';
import { Results } from './Results';
import { SearchForm } from './SearchForm';
import { texts } from './texts';

/** What was said in calls, found by its words. */
export function SearchPage() {
  const { filters, set } = useFilters(filterNames);
  const count = narrowing.filter((name) => filters[name]).length;
  const clear = () => set(Object.fromEntries(narrowing.map((name) => [name, ''])));
  const key = JSON.stringify(filters);
  return (
    <>
      <PageTitle title={texts.title}>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <SearchForm key={key} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="search" filters={filters} />
      {filters.q === '' ? (
        <Empty title={texts.nothingAskedTitle}>
          <p>{texts.nothingAskedText}</p>
          <p>{texts.audited}</p>
        </Empty>
      ) : (
        <Results key={`${key} hits`} filters={filters} isNarrowed={count > 0} onClear={clear} />
      )}
    </>
  );
}
