import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { texts } from './texts';
import classes from './Transcript.module.css';

/** A name of the owner's in the place of what was heard, which is told where somebody points at it or presses it. */
export function Corrected({ text, original }: { text: string; original: string }) {
  const [isOpen, setOpen] = useState(false);
  const heard = texts.heardAs(original);
  return (
    <>
      <button type="button" className={classes.corrected} title={heard} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {plain(text)}
      </button>
      {isOpen && <span className={classes.heard}>{plain(` (${heard})`)}</span>}
    </>
  );
}
