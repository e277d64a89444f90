import { type ReactNode, useId } from 'react';
import classes from './Analysis.module.css';

/** One thing that was found out, under a heading of its own. */
export function Part({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={isWide ? `${classes.part} ${classes.wide}` : classes.part}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** A table that may be wider than a narrow screen. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
