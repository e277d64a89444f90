import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { Schemas } from '@/shared/api/client';
import { faultsOf } from '@/shared/api/problem';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import type { Code } from './CodeDialog';
import { RolesField } from './fields';
import { useAddUser } from './queries';
import { texts } from './texts';
import classes from './UsersPage.module.css';

/** Somebody new: what the server finds wrong stands at its field. */
export function AddPerson({ onAdded, onClose }: { onAdded: (code: Code) => void; onClose: () => void }) {
  const add = useAddUser();
  const faults = faultsOf(add.error, ['name', 'user', 'roles']);
  const isAskedWho = needsProof(add.error);
  const send = (body: Schemas['UserRequest']) =>
    add.mutate(body, { onSuccess: (user) => onAdded({ name: user.name, user: user.user, code: user.code ?? '' }) });
  const again = () => add.variables && send(add.variables);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!add.isPending) send({ name: String(form.get('name')), user: String(form.get('user')), roles: form.getAll('roles').map(String) });
  };
  return (
    <Dialog title={texts.add} onClose={onClose}>
      {isAskedWho && <Proof why={texts.proof} whyByProvider={texts.proofByProvider} onProven={again} onClose={onClose} />}
      {/* What was typed is still there when something else is wrong afterwards. */}
      <form onSubmit={submit} className={classes.form} hidden={isAskedWho}>
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <TextInput name="name" label={texts.name} description={texts.nameHint} error={faults.of('name')} autoComplete="off" required withAsterisk={false} />
        <TextInput
          name="user"
          label={texts.user}
          description={texts.userHint}
          error={faults.of('user')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <RolesField roles={[]} fault={faults.of('roles')} />
        <FormEnd act={texts.add} isBusy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
