import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { common } from '@/shared/texts/common';
import classes from './Dialog.module.css';

type Props = { title: string; isWide?: boolean; onClose: () => void; children: ReactNode };

/** A page above the page. The focus goes to its first field, and back to where it came from, or to the page. */
export function Dialog({ title, isWide = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // What was removed took its button along.
      const isThere = opener instanceof HTMLElement && opener.isConnected;
      (isThere ? opener : document.getElementById('page'))?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`${classes.dialog} ${isWide ? classes.wide : ''}`}
      aria-labelledby={id}
      // A dialog that stands in this one closes alone.
      onClose={(event) => event.target === event.currentTarget && onClose()}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** What can be done in a dialog, at its end. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={classes.buttons}>{children}</div>;
}

/** The end of a dialog that only tells something. */
export function DialogEnd({ onClose }: { onClose: () => void }) {
  return (
    <DialogButtons>
      <Button variant="default" onClick={onClose}>
        {common.close}
      </Button>
    </DialogButtons>
  );
}

type FormEndProps = { act: string; leave?: string; isBusy: boolean; isOff?: boolean; onClose: () => void };

/** The end of a dialog with a form. */
export function FormEnd({ act, leave = common.cancel, isBusy, isOff = false, onClose }: FormEndProps) {
  return (
    <DialogButtons>
      <Button variant="default" onClick={onClose}>
        {leave}
      </Button>
      <Button type="submit" loading={isBusy} disabled={isOff}>
        {act}
      </Button>
    </DialogButtons>
  );
}
