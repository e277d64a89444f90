import { useEffect, useMemo, useState } from 'react';
import { apiLink } from '@/shared/api/address';
import { zone } from '@/shared/format/time';
import { ageClock } from '@/shared/live/clock';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { DataTable } from '@/shared/ui/DataTable';
import { PageTitle } from '@/shared/ui/PageTitle';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { say } from '@/shared/ui/say';
import { useFilters } from '@/shared/ui/useFilters';
import { AuditFilters } from './AuditFilters';
import { columnsOf } from './columns';
import { LineDialog } from './LineDialog';
import { filterNames, type Line, queryOf, useAudit } from './queries';
import { texts } from './texts';

/** Who did what. */
export function AuditPage() {
  const { filters, set, clear, count } = useFilters(filterNames);
  const audit = useAudit(filters);
  const csv = apiLink('/api/v1/audit', { ...queryOf(filters), format: 'csv' });
  const fileName = `audit_${new Date(ageClock.now()).toISOString().slice(0, 10)}.csv`;
  useEffect(() => {
    if (audit.isSuccess && count > 0) say(texts.found(audit.total));
  }, [audit.isSuccess, audit.total, count]);
  return (
    <>
      <PageTitle title={texts.title}>
        {audit.isSuccess && <span>{texts.found(audit.total)}</span>}
        <a href={csv} download={fileName}>
          {filterTexts.csv}
        </a>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <AuditFilters key={JSON.stringify(filters)} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="audit" filters={filters} />
      <Lines audit={audit} filters={JSON.stringify(filters)} isFiltered={count > 0} onClear={clear} />
    </>
  );
}

type LinesProps = { audit: ReturnType<typeof useAudit>; filters: string; isFiltered: boolean; onClear: () => void };

function Lines({ audit, filters, isFiltered, onClear }: LinesProps) {
  const [shown, setShown] = useState<Line | null>(null);
  const columns = useMemo(() => columnsOf(setShown), []);
  if (audit.isPending) return <Loading rows={12} />;
  if (audit.isError && audit.items.length === 0) return <Failed fault={audit.error} retry={() => void audit.refetch()} />;
  if (audit.items.length === 0)
    return (
      <Empty title={isFiltered ? filterTexts.noMatchTitle : texts.emptyTitle}>
        <p>{isFiltered ? texts.noMatch : texts.emptyText}</p>
        {isFiltered && (
          <button type="button" className="link" onClick={onClear}>
            {filterTexts.clear}
          </button>
        )}
      </Empty>
    );
  return (
    <>
      <DataTable
        key={filters}
        label={texts.table}
        columns={columns}
        rows={audit.items}
        total={audit.total}
        rowKey={(line) => line.id}
        hasMore={audit.hasNextPage}
        isLoading={audit.isFetchingNextPage}
        loadMore={audit.fetchNextPage}
      />
      {shown && <LineDialog line={shown} onClose={() => setShown(null)} />}
    </>
  );
}
