import { Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { dayOf, endOfDay } from '@/shared/format/days';
import { ageClock } from '@/shared/live/clock';
import { common } from '@/shared/texts/common';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import type { Hold } from '../queries';
import { useHold } from './queries';
import { texts } from './texts';
import classes from '../CallPage.module.css';

const longest = 1_000;
const fields = ['reason', 'until'];

type Props = { callId: string; hold: Hold | undefined; onClose: () => void };

/** Why the call must be kept, and to the end of which day. */
export function HoldDialog({ callId, hold, onClose }: Props) {
  const put = useHold(callId);
  const [isPast, setPast] = useState(false);
  const faults = faultsOf(put.error, fields);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const until = endOfDay(String(form.get('until'))) ?? null;
    const isOver = until !== null && Date.parse(until) <= ageClock.now();
    setPast(isOver);
    if (!isOver && !put.isPending) put.mutate({ reason: String(form.get('reason')).trim(), until }, { onSuccess: onClose });
  };
  return (
    <Dialog title={hold ? texts.changeTitle : texts.keep} onClose={onClose}>
      <form onSubmit={submit} className={classes.form}>
        <Textarea
          name="reason"
          label={texts.reason}
          description={texts.reasonHint}
          rows={4}
          maxLength={longest}
          required
          withAsterisk={false}
          defaultValue={hold?.reason}
          error={faults.of('reason')}
        />
        <TextInput
          type="date"
          name="until"
          label={texts.lastDay}
          description={texts.lastDayHint}
          defaultValue={hold?.until ? lastDayOf(hold.until) : undefined}
          error={isPast ? texts.past : faults.of('until')}
        />
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <FormEnd act={hold ? common.save : texts.keep} isBusy={put.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** The day that ends then, or in which it lies. */
function lastDayOf(until: string): string {
  return dayOf(Date.parse(until) - 1);
}
