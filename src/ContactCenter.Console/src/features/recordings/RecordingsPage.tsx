import { MadeUpCallers } from '@/shared/ui/MadeUpCallers';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { columns } from './columns';
import { filterNames, useRecordings } from './queries';
import { RecordingFilters } from './RecordingFilters';
import { texts } from './texts';

/** What was recorded in all calls. It is heard on the page of its call. */
export function RecordingsPage() {
  const { filters, set, clear, count } = useFilters(filterNames);
  const recordings = useRecordings(filters);
  const key = JSON.stringify(filters);
  return (
    <>
      <ListTitle title={texts.title} list={recordings} found={texts.found} isFiltered={count > 0} />
      <RecordingFilters key={key} filters={filters} count={count} onFind={set} onClear={clear} />
      <SavedFilters page="recordings" filters={filters} />
      <PagedList
        key={`${key} list`}
        list={recordings}
        label={texts.table}
        columns={columns}
        rowKey={(recording) => recording.id}
        noMatch={count > 0 ? { text: texts.noMatch, onClear: clear } : null}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
            <MadeUpCallers />
          </Empty>
        }
      />
    </>
  );
}
