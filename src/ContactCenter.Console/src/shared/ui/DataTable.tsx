import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { showNumber } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { placeInAddress, rememberPlace } from './place';
import { Fault } from './States';
import { useTop } from './useTop';
import classes from './DataTable.module.css';

export type Column<Row> = {
  key: string;
  title: string;
  /** A track of the grid, such as `8rem` or `1fr`. */
  width: string;
  /** Where it stands on a narrow screen, where a row has two lines; absent: it is left out there. */
  narrow?: 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';
  cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  /** How many there are, loaded or not. */
  total: number;
  rowKey: (row: Row) => string;
  hasMore: boolean;
  isLoading: boolean;
  /** Why the next page could not be read: it is not asked for by itself then; null: it could. */
  fault: Error | null;
  loadMore: () => void;
};

const wideRow = 44;
const narrowRow = 76;
/** Rows before the end at which the next page is asked for. */
const ahead = 30;

/** A list of any length: only the rows in sight are there, and the next page is read before its first row is. */
export function DataTable<Row>({ label, columns, rows, total, rowKey, hasMore, isLoading, fault, loadMore }: Props<Row>) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ?? false;
  const [body, top] = useTop<HTMLDivElement>();
  const [place] = useState(placeInAddress);
  const isThere = useRef(place === 0);
  const rowHeight = isNarrow ? narrowRow : wideRow;
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => rowHeight, overscan: 10, scrollMargin: top });
  const inSight = virtual.getVirtualItems();
  const last = inSight.at(-1)?.index ?? 0;
  const isShort = hasMore && !isLoading && fault === null && (last >= rows.length - ahead || place >= rows.length);

  useLayoutEffect(() => virtual.measure(), [virtual, rowHeight]);
  useEffect(() => {
    if (isShort) loadMore();
  }, [isShort, loadMore]);
  useEffect(() => {
    if (isThere.current || (place >= rows.length && hasMore) || top === 0) return;
    isThere.current = true;
    virtual.scrollToIndex(Math.min(place, rows.length - 1), { align: 'start' });
  }, [place, rows.length, hasMore, top, virtual]);
  useEffect(() => rememberPlace(() => (isThere.current ? Math.max(0, Math.floor((window.scrollY - top) / rowHeight)) : place)), [place, top, rowHeight]);

  const wide = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  return (
    <>
      <div role="table" aria-label={label} aria-rowcount={total + 1} className={classes.table} aria-busy={isLoading}>
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={wide}>
            {columns.map((column) => (
              <span key={column.key} role="columnheader">
                {column.title}
              </span>
            ))}
          </div>
        </div>
        <div ref={body} role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {inSight.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const style = { ...(isNarrow ? {} : wide), height: rowHeight, transform: `translateY(${start - top}px)` };
            return (
              <div key={rowKey(row)} role="row" aria-rowindex={index + 2} className={classes.row} style={style}>
                {columns.map((column) => (
                  <span key={column.key} role="cell" className={classes[column.narrow ?? 'wideOnly']}>
                    {column.cell(row)}
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {fault && <Fault lead={common.noFurtherRows} fault={fault} isBusy={isLoading} retry={loadMore} />}
      <p className={classes.count}>{common.rowsLoaded(showNumber(rows.length), showNumber(total))}</p>
    </>
  );
}
