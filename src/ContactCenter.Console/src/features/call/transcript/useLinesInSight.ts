import { defaultRangeExtractor, elementScroll, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useState } from 'react';
import type { Segment } from './queries';

/** From so many lines on only those in sight are on the page. */
const mostAtOnce = 300;

/** That of the lists in the style sheet. */
const gap = 8;
const likelyHead = 46;
const likelyLine = 24;
const likelyCharacters = 60;
const likelyBox = { width: 600, height: 576 };

/** A line that is on the page, and the height of those before it that are not. */
export type LineInSight = { place: number; gapBefore: number };

export type InSight = {
  /** Of a stretch of the lines, by the places of its first and its last: which are on the page, and the height of those after them. */
  within: (first: number, last: number) => { lines: LineInSight[]; gapAfter: number };
  /** Takes the height of a line. */
  measure: (line: HTMLElement | null) => void;
  /** Somebody is busy with the line: it stays on the page. */
  keep: (place: number) => void;
};

type Asked = {
  segments: readonly Segment[];
  box: RefObject<HTMLDivElement | null>;
  /** Places of lines that are on the page wherever it is scrolled to. */
  kept: readonly (number | undefined)[];
  /** The box is scrolled because heights have become known, and not by the reader. */
  onMoved: () => void;
};

/** Which lines of a long transcript are on the page; null: it is short, and all are. */
export function useLinesInSight({ segments, box, kept, onMoved }: Asked): InSight | null {
  const [touched, keep] = useState<number>();
  const [one, other] = kept;
  const isLong = segments.length > mostAtOnce;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const others = [one, other, touched].filter((place) => place !== undefined);
      return [...new Set([...defaultRangeExtractor(range), ...others])].sort((a, b) => a - b);
    },
    [one, other, touched],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- of what it gives only measureElement goes on, which stays the same
  const virtual = useVirtualizer({
    count: segments.length,
    enabled: isLong,
    getScrollElement: () => box.current,
    estimateSize: (place) => likelyHead + likelyLine * Math.ceil((segments[place]?.text.length ?? 0) / likelyCharacters),
    overscan: 10,
    gap,
    initialRect: likelyBox,
    indexAttribute: 'data-line',
    rangeExtractor,
    scrollToFn: (offset, options, instance) => {
      elementScroll(offset, options, instance);
      onMoved();
    },
  });
  if (!isLong) return null;
  const items = virtual.getVirtualItems();
  const all = virtual.measurementsCache;
  const within = (first: number, last: number) => {
    const own = items.filter(({ index }) => index >= first && index <= last);
    const start = all[first]?.start ?? 0;
    const end = all[last]?.end ?? start;
    const lines = own.map((item, i): LineInSight => {
      const before = own[i - 1];
      return { place: item.index, gapBefore: Math.max(0, before === undefined ? item.start - start : item.start - before.end - gap) };
    });
    return { lines, gapAfter: Math.max(0, end - (own.at(-1)?.end ?? start)) };
  };
  return { within, measure: virtual.measureElement, keep };
}
