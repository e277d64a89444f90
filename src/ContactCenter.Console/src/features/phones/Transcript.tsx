import { useEffect, useRef } from 'react';
import { linesOf } from './lines';
import type { Phone } from './queries';
import { texts } from './texts';
import classes from './phones.module.css';

/** What a phone hears; the newest is in sight. */
export function Transcript({ phone, all, label }: { phone: Phone; all: readonly Phone[]; label: string }) {
  const screen = useRef<HTMLDivElement>(null);
  const lines = linesOf(phone, all);
  const length = lines.reduce((sum, line) => sum + line.text.length, lines.length);
  useEffect(() => {
    // Newer browsers give a promise, which an effect must not.
    screen.current?.scrollTo({ top: screen.current.scrollHeight });
  }, [length]);
  if (lines.length === 0) return null;
  return (
    // A screen that scrolls can be scrolled by keyboard, too.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={screen} role="log" aria-label={label} tabIndex={0} className={classes.screen}>
      {lines.map((line) => (
        <p key={line.key}>
          {line.who && <b>{line.who}: </b>}
          <bdi>{line.text}</bdi>
          {line.isCut && <span className="muted">{texts.cut}</span>}
        </p>
      ))}
    </div>
  );
}
