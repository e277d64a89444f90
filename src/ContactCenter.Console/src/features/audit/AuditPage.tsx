import { useMemo, useState } from 'react';
import { apiLink } from '@/shared/api/address';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { Empty } from '@/shared/ui/States';
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
  const [shown, setShown] = useState<Line | null>(null);
  const columns = useMemo(() => columnsOf(setShown), []);
  const csv = { link: apiLink('/api/v1/audit', { ...queryOf(filters), format: 'csv' }), name: 'audit' };
  const key = JSON.stringify(filters);
  return (
    <>
      <ListTitle title={texts.title} list={audit} found={texts.found} isFiltered={count > 0} csv={csv} />
      <AuditFilters key={key} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="audit" filters={filters} />
      <PagedList
        key={`${key} list`}
        list={audit}
        label={texts.table}
        columns={columns}
        rowKey={(line) => line.id}
        noMatch={count > 0 ? { text: texts.noMatch, onClear: clear } : null}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
          </Empty>
        }
      />
      {shown && <LineDialog line={shown} onClose={() => setShown(null)} />}
    </>
  );
}
