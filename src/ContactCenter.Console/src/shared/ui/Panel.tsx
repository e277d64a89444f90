import { type ReactNode, useId } from 'react';
import { PanelBoundary } from './PanelBoundary';
import classes from './page.module.css';

/** A part of a page under a heading of its own. When it fails, the rest of the page stays. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  );
}

/** Names and values. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
