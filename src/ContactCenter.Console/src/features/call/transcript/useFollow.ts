import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** A line within so much of the box's height from an edge counts as out of sight, and is put as far from the upper one as the other says. */
const edge = 0.15;
const upper = 0.3;

export type Follow = {
  box: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** The box was scrolled, and not by the reader. */
  onMoved: () => void;
  isFollowing: boolean;
  resume: () => void;
  /** Puts the line into sight of the box, without following it. */
  bringToSight: (line: number | undefined) => HTMLElement | null;
};

/** Keeps the line that sounds in sight of its box, and only there, until the reader scrolls. */
export function useFollow(line: number | undefined): Follow {
  const box = useRef<HTMLDivElement>(null);
  const scrolledTo = useRef(0);
  const [isFollowing, setFollowing] = useState(true);
  const bringToSight = useCallback((wanted: number | undefined) => {
    const shown = box.current;
    const item = wanted === undefined ? null : shown?.querySelector<HTMLElement>(`[data-line="${wanted}"]`);
    if (!shown || !item) return null;
    const { clientHeight, scrollTop } = shown;
    const isAbove = item.offsetTop < scrollTop + clientHeight * edge;
    const isBelow = item.offsetTop + item.offsetHeight > scrollTop + clientHeight * (1 - edge);
    if (isAbove || isBelow) shown.scrollTop = Math.max(0, item.offsetTop - clientHeight * upper);
    scrolledTo.current = shown.scrollTop;
    return item;
  }, []);
  useEffect(() => {
    if (isFollowing) bringToSight(line);
  }, [line, isFollowing, bringToSight]);
  const onScroll = () => {
    // Wherever we have not put it, the reader has.
    if (Math.abs((box.current?.scrollTop ?? 0) - scrolledTo.current) > 1) setFollowing(false);
  };
  const onMoved = useCallback(() => {
    scrolledTo.current = box.current?.scrollTop ?? 0;
  }, []);
  const resume = useCallback(() => setFollowing(true), []);
  return { box, onScroll, onMoved, isFollowing, resume, bringToSight };
}
