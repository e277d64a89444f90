import { useEffect } from 'react';
import { apiLink, phonesPage } from '@/shared/api/address';
import { zone } from '@/shared/format/time';
import { ageClock } from '@/shared/live/clock';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { DataTable } from '@/shared/ui/DataTable';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { say } from '@/shared/ui/say';
import { useFilters } from '@/shared/ui/useFilters';
import { columns } from './columns';
import { CallFilters } from './CallFilters';
import { filterNames, queryOf, useCalls } from './queries';
import { texts } from './texts';

/** All calls, live and ended, as far back as they are kept. */
export function CallsPage() {
  const { filters, set, clear, count } = useFilters(filterNames);
  const calls = useCalls(filters);
  const csv = apiLink('/api/v1/calls', { ...queryOf(filters), format: 'csv' });
  const fileName = `calls_${new Date(ageClock.now()).toISOString().slice(0, 10)}.csv`;
  useEffect(() => {
    if (calls.isSuccess && count > 0) say(texts.found(calls.total));
  }, [calls.isSuccess, calls.total, count]);
  return (
    <>
      <PageTitle title={texts.title}>
        {calls.isSuccess && <span>{texts.found(calls.total)}</span>}
        <a href={csv} download={fileName}>
          {filterTexts.csv}
        </a>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <CallFilters key={JSON.stringify(filters)} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="calls" filters={filters} />
      <CallList calls={calls} filters={JSON.stringify(filters)} isFiltered={count > 0} onClear={clear} />
    </>
  );
}

type ListProps = { calls: ReturnType<typeof useCalls>; filters: string; isFiltered: boolean; onClear: () => void };

function CallList({ calls, filters, isFiltered, onClear }: ListProps) {
  if (calls.isPending) return <Loading rows={12} />;
  if (calls.isError && calls.items.length === 0) return <Failed fault={calls.error} retry={() => void calls.refetch()} />;
  if (calls.items.length === 0 && isFiltered)
    return (
      <Empty title={filterTexts.noMatchTitle}>
        <p>{texts.noMatch}</p>
        <button type="button" className="link" onClick={onClear}>
          {filterTexts.clear}
        </button>
      </Empty>
    );
  if (calls.items.length === 0)
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.emptyText}</p>
        {phonesPage && <a href={phonesPage}>{texts.phones}</a>}
      </Empty>
    );
  return (
    <DataTable
      key={filters}
      label={texts.table}
      columns={columns}
      rows={calls.items}
      total={calls.total}
      rowKey={(call) => call.callId}
      hasMore={calls.hasNextPage}
      isLoading={calls.isFetchingNextPage}
      loadMore={calls.fetchNextPage}
    />
  );
}
