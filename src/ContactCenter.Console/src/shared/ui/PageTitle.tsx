import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { common } from '@/shared/texts/common';
import classes from './page.module.css';

/** The name of the page: its heading, the window's title, and where the focus goes after a link was followed. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const isFirst = key === 'default';
  useEffect(() => {
    document.title = `${title} – ${common.product}`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    // A filter or a place in the list is in the address too: only another page moves the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);
  return (
    <header className={classes.head}>
      <Title ref={heading} order={1} tabIndex={-1} size="h2" className={classes.title}>
        {title}
      </Title>
      {children}
    </header>
  );
}
