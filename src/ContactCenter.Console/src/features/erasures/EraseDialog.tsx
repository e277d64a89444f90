import { TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { type Subject, useErase } from './queries';
import { valueOf } from './SubjectForm';
import { texts } from './texts';
import classes from './ErasuresPage.module.css';

type Props = { subject: Subject; onErased: () => void; onClose: () => void };

/** Erases once what is meant was typed a second time. */
export function EraseDialog({ subject, onErased, onClose }: Props) {
  const erase = useErase(subject);
  const [typed, setTyped] = useState('');
  const isSame = valueOf(subject.by, typed) === subject.value;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSame && !erase.isPending) erase.mutate(undefined, { onSuccess: onErased });
  };
  return (
    <Dialog title={texts.eraseTitle} onClose={onClose}>
      <form onSubmit={submit} className={classes.confirm}>
        <p>{texts.eraseText}</p>
        <TextInput
          label={texts.typeAgain[subject.by]}
          inputMode={subject.by === 'number' ? 'tel' : undefined}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {erase.isError && <p className="fault">{erase.error.message}</p>}
        <FormEnd act={texts.eraseAct} isBusy={erase.isPending} isOff={!isSame} onClose={onClose} />
      </form>
    </Dialog>
  );
}
