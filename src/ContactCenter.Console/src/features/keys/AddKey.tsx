import { NativeSelect, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { plain } from '@/shared/format/text';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { roleNames, roleWords } from '@/shared/texts/common';
import { Dialog, DialogEnd, FormEnd } from '@/shared/ui/Dialog';
import { ShownOnce } from '@/shared/ui/ShownOnce';
import { useAddKey } from './queries';
import { texts } from './texts';
import classes from './KeysPage.module.css';

/** A new key, and then the only time that it is to be seen. */
export function AddKey({ onClose }: { onClose: () => void }) {
  const add = useAddKey();
  const faults = faultsOf(add.error, ['name', 'role']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!add.isPending) add.mutate({ name: String(form.get('name')), role: String(form.get('role')) });
  };
  if (add.isSuccess)
    return (
      <Dialog key="made" title={texts.keyTitle(plain(add.data.name))} onClose={onClose}>
        <p>{texts.keyText}</p>
        <ShownOnce label={texts.keyLabel} secret={add.data.key ?? ''} />
        <p>{texts.keyUse}</p>
        <DialogEnd onClose={onClose} />
      </Dialog>
    );
  const isAskedWho = needsProof(add.error);
  const again = () => add.variables && add.mutate(add.variables);
  return (
    <Dialog key="new" title={texts.add} onClose={onClose}>
      {isAskedWho && <Proof why={texts.proof} whyByProvider={texts.proofByProvider} onProven={again} onClose={onClose} />}
      {/* What was typed is still there when something else is wrong afterwards. */}
      <form onSubmit={submit} className={classes.form} hidden={isAskedWho}>
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <TextInput name="name" label={texts.name} description={texts.nameHint} error={faults.of('name')} autoComplete="off" required withAsterisk={false} />
        <NativeSelect
          name="role"
          label={texts.role}
          description={texts.roleHint}
          error={faults.of('role')}
          defaultValue="analyst"
          data={Object.entries(roleNames).map(([role, name]) => ({ value: role, label: `${name}: ${roleWords[role]}` }))}
        />
        <FormEnd act={texts.add} isBusy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
