import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How far below the page's begin an element lies, in pixels; 0 until it is there. */
export function useTop<T extends HTMLElement>(): [element: RefObject<T | null>, top: number] {
  const element = useRef<T>(null);
  const [top, setTop] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- measured after each layout; the same value renders nothing
  useLayoutEffect(() => setTop((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
  return [element, top];
}
