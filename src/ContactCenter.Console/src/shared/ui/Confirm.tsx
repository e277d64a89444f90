import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { common } from '@/shared/texts/common';
import classes from './Confirm.module.css';

type Props = { title: string; act: string; isBusy: boolean; onAct: () => void; onClose: () => void; children: ReactNode };

/** Asks once more before what hurts others or cannot be undone. The focus is on the way out, and goes back to where it came from. */
export function Confirm({ title, act, isBusy, onAct, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    cancel.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      <div className={classes.buttons}>
        <Button ref={cancel} variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button className={classes.act} onClick={onAct} loading={isBusy}>
          {act}
        </Button>
      </div>
    </dialog>
  );
}
