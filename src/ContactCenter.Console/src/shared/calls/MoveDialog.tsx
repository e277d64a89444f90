import { NativeSelect } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useDepartments } from '@/shared/api/departments';
import { plain } from '@/shared/format/text';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { Failed, Loading } from '@/shared/ui/States';
import { type Steered, useTransfer } from './steer';
import { texts } from './texts';

type Props = { call: Steered; onMoved: (to: string) => void; onClose: () => void };

/** Where to? Departments that take no call now say why. What the server refuses is said here, and another one can be tried. */
export function MoveDialog({ call, onMoved, onClose }: Props) {
  const departments = useDepartments();
  const transfer = useTransfer(call.callId);
  const others = departments.data?.items.filter((department) => department.name !== call.department) ?? [];
  const canMove = others.some((department) => department.noTransfer === null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get('department') ?? '');
    if (to && !transfer.isPending) transfer.mutate(to, { onSuccess: () => onMoved(to) });
  };
  return (
    <Dialog title={texts.moveTitle} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{texts.moveText}</p>
        {departments.isPending && <Loading rows={1} />}
        {departments.isError && <Failed fault={departments.error} retry={() => void departments.refetch()} />}
        {others.length > 0 && (
          <NativeSelect
            name="department"
            label={texts.department}
            defaultValue={others.find((department) => department.noTransfer === null)?.name}
            data={others.map(({ name, noTransfer }) => ({ value: name, label: plain(noTransfer ?? name), disabled: noTransfer !== null }))}
          />
        )}
        {departments.isSuccess && !canMove && <p>{texts.noDepartment}</p>}
        {transfer.isError && <p className="fault">{transfer.error.message}</p>}
        <FormEnd act={texts.move} isBusy={transfer.isPending} isOff={!canMove} onClose={onClose} />
      </form>
    </Dialog>
  );
}
