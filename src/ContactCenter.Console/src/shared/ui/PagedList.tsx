import { type ReactNode, useEffect } from 'react';
import type { usePages } from '@/shared/api/queries';
import { zone } from '@/shared/format/time';
import { ageClock } from '@/shared/live/clock';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { type Column, DataTable } from './DataTable';
import { PageTitle } from './PageTitle';
import { say } from './say';
import { Empty, Failed, Loading, NotUpToDate } from './States';

type List<Row> = ReturnType<typeof usePages<Row>>;

type TitleProps<Row> = {
  title: string;
  list: List<Row>;
  found: (count: number) => string;
  isFiltered: boolean;
  /** The same list as a table, and the first word of the file's name; absent: the API has none. */
  csv?: { link: string; name: string };
};

/** The name of a page of one list: how many there are, where there is one the list as a file, and in which zone its times are. */
export function ListTitle<Row>({ title, list, found, isFiltered, csv }: TitleProps<Row>) {
  const { isSuccess, total } = list;
  useEffect(() => {
    if (isSuccess && isFiltered) say(found(total));
  }, [isSuccess, total, isFiltered, found]);
  return (
    <PageTitle title={title}>
      {isSuccess && <span>{found(total)}</span>}
      {csv && (
        <a href={csv.link} download={`${csv.name}_${new Date(ageClock.now()).toISOString().slice(0, 10)}.csv`}>
          {filterTexts.csv}
        </a>
      )}
      <span className="muted">{common.zone(zone)}</span>
    </PageTitle>
  );
}

type Props<Row> = {
  list: List<Row>;
  label: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  loadingRows?: number;
  /** Said when filters let nothing through; null: there are no filters. */
  noMatch?: { text: string; onClear: () => void } | null;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
};

/** A list in each of its states: being read, failed, nothing that matches, nothing at all, and its rows. */
export function PagedList<Row>({ list, label, columns, rowKey, loadingRows = 12, noMatch = null, empty }: Props<Row>) {
  if (list.isPending) return <Loading rows={loadingRows} />;
  if (list.isError && list.items.length === 0) return <Failed fault={list.error} retry={() => void list.refetch()} />;
  if (list.items.length === 0 && noMatch !== null)
    return (
      <Empty title={filterTexts.noMatchTitle}>
        <p>{noMatch.text}</p>
        <button type="button" className="link" onClick={noMatch.onClear}>
          {filterTexts.clear}
        </button>
      </Empty>
    );
  if (list.items.length === 0) return empty;
  return (
    <>
      {list.error !== list.nextFault && <NotUpToDate query={list} />}
      <DataTable
        label={label}
        columns={columns}
        rows={list.items}
        total={list.total}
        rowKey={rowKey}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        fault={list.nextFault}
        loadMore={list.fetchNextPage}
      />
    </>
  );
}
