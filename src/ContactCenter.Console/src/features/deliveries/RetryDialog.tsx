import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import type { useRetryMany } from './queries';
import { texts } from './texts';
import classes from './DeliveriesPage.module.css';

type Props = { retry: ReturnType<typeof useRetryMany>; target: string; onClose: () => void };

/** Asks which of those that were given up are tried again. */
export function RetryDialog({ retry, target, onClose }: Props) {
  const faults = faultsOf(retry.error, ['target', 'from']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const asked = { target: text('target'), from: startOfDay(text('from')) ?? null, to: endOfDay(text('to')) ?? null };
    if (!retry.isPending) retry.mutate(asked, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.retryTitle} onClose={onClose}>
      <form onSubmit={submit} className={classes.form}>
        <p>{texts.retryText}</p>
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <TextInput name="target" label={texts.retryTarget} defaultValue={target} error={faults.of('target')} autoComplete="off" required withAsterisk={false} />
        <TextInput type="date" name="from" label={texts.from} error={faults.of('from')} />
        <TextInput type="date" name="to" label={texts.to} />
        <FormEnd act={texts.retryAct} isBusy={retry.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
