import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Sound } from '@/shared/api/sounds';
import { plain } from '@/shared/format/text';
import { Confirm } from '@/shared/ui/Confirm';
import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { useRemove } from './queries';
import { texts } from './texts';

/** Removes a sound after a question. Of one that is in use it tells what names it. */
export function RemoveSound({ of: sound }: { of: Sound }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useRemove(sound);
  // What the server has refused stays in sight when the list tells the same a moment later.
  const isInUse = sound.usedBy.length > 0 && !remove.isError;
  const close = () => {
    setAsking(false);
    remove.reset();
  };
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={texts.removeName(plain(sound.name))} onClick={() => setAsking(true)}>
        {texts.remove}
      </Button>
      {isAsking && isInUse && (
        <Dialog title={texts.usedTitle(plain(sound.name))} onClose={close}>
          <p>{texts.usedText}</p>
          <ul>
            {sound.usedBy.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <DialogEnd onClose={close} />
        </Dialog>
      )}
      {isAsking && !isInUse && (
        <Confirm
          title={texts.removeTitle(plain(sound.name))}
          act={texts.remove}
          isBusy={remove.isPending}
          fault={remove.error?.message}
          onAct={() => remove.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{texts.removeText}</p>
        </Confirm>
      )}
    </>
  );
}
