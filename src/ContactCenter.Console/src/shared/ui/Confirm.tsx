import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { common } from '@/shared/texts/common';
import { Dialog, DialogButtons } from './Dialog';
import classes from './Dialog.module.css';

type Props = { title: string; act: string; isBusy: boolean; fault?: string; onAct: () => void; onClose: () => void; children: ReactNode };

/** Asks once more before what hurts others or cannot be undone. The focus is on the way out. */
export function Confirm({ title, act, isBusy, fault, onAct, onClose, children }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {fault && <p className="fault">{fault}</p>}
      <DialogButtons>
        <Button ref={cancel} variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button className={classes.act} onClick={onAct} loading={isBusy}>
          {act}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
