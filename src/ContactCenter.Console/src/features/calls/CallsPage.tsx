import { apiLink, phonesPage } from '@/shared/api/address';
import { MadeUpCallers } from '@/shared/ui/MadeUpCallers';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { CallFilters } from './CallFilters';
import { columns } from './columns';
import { filterNames, queryOf, useCalls } from './queries';
import { texts } from './texts';

/** All calls, live and ended, as far back as they are kept. */
export function CallsPage() {
  const { filters, set, clear, count } = useFilters(filterNames);
  const calls = useCalls(filters);
  const csv = { link: apiLink('/api/v1/calls', { ...queryOf(filters), format: 'csv' }), name: 'calls' };
  const key = JSON.stringify(filters);
  return (
    <>
      <ListTitle title={texts.title} list={calls} found={texts.found} isFiltered={count > 0} csv={csv} />
      <CallFilters key={key} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="calls" filters={filters} />
      <PagedList
        key={`${key} list`}
        list={calls}
        label={texts.table}
        columns={columns}
        rowKey={(call) => call.callId}
        noMatch={count > 0 ? { text: texts.noMatch, onClear: clear } : null}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
            {phonesPage && <a href={phonesPage}>{texts.phones}</a>}
            <MadeUpCallers />
          </Empty>
        }
      />
    </>
  );
}
