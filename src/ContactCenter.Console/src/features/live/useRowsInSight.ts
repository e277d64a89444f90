import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';
import { useTop } from '@/shared/ui/useTop';

/** A row that is there, and the height of those before it that are not. */
export type RowInSight = { index: number; gapBefore: number };

const likelyHeight = 49;

/**
 * Which rows of a table are there: those in sight, and the one that somebody has touched last, with whose buttons and dialogs they may be busy
 * while calls come and go above it.
 */
export function useRowsInSight(keys: string[]) {
  const [body, top] = useTop<HTMLTableSectionElement>();
  const [kept, keep] = useState<string | null>(null);
  const keptIndex = kept === null ? -1 : keys.indexOf(kept);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return keptIndex < 0 || indexes.includes(keptIndex) ? indexes : [...indexes, keptIndex].sort((a, b) => a - b);
    },
    [keptIndex],
  );
  const virtual = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => likelyHeight,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 10,
    scrollMargin: top,
    rangeExtractor,
  });
  const items = virtual.getVirtualItems();
  const rows = items.map((item, i): RowInSight => ({ index: item.index, gapBefore: Math.max(0, item.start - (items[i - 1]?.end ?? top)) }));
  const gapAfter = Math.max(0, virtual.getTotalSize() + top - (items.at(-1)?.end ?? top));
  return { body, rows, gapAfter, keep, measure: virtual.measureElement };
}
