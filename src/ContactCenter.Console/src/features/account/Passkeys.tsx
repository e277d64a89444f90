import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { hasPasskeys } from '@/shared/api/passkeys';
import { Confirm } from '@/shared/ui/Confirm';
import { Failed, Loading } from '@/shared/ui/States';
import { Foreign, Instant } from '@/shared/ui/Values';
import { Refused } from './Refused';
import { type Passkey, useAddPasskey, usePasskeys, useRemovePasskey } from './passkeyQueries';
import { texts } from './texts';
import classes from './AccountPage.module.css';

/** Passkeys of the person, and a field to add one of this browser. */
export function Passkeys() {
  const passkeys = usePasskeys();
  const [removed, setRemoved] = useState<Passkey | null>(null);
  if (passkeys.isPending) return <Loading rows={2} />;
  if (passkeys.isError) return <Failed fault={passkeys.error} retry={() => void passkeys.refetch()} />;
  return (
    <>
      {passkeys.data.items.length === 0 && <p>{texts.passkeysText}</p>}
      <ul className={classes.sessions}>
        {passkeys.data.items.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <b>
                <Foreign text={passkey.name} />
              </b>
              <div className="muted">
                {texts.added} <Instant at={passkey.createdAt} />, <LastUsed at={passkey.lastUsedAt} />
              </div>
            </div>
            <Button variant="default" aria-label={texts.removeName(passkey.name)} onClick={() => setRemoved(passkey)}>
              {texts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {hasPasskeys() ? <AddPasskey /> : <p className="muted">{texts.noPasskeys}</p>}
      {removed && <Remove passkey={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

function LastUsed({ at }: { at: string | null }) {
  if (at === null) return texts.neverUsed;
  return (
    <>
      {texts.lastUsed} <Instant at={at} />
    </>
  );
}

function AddPasskey() {
  const add = useAddPasskey();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const page = event.currentTarget;
    const name = String(new FormData(page).get('name'));
    if (!add.isPending) add.mutate(name, { onSuccess: () => page.reset() });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Refused fault={add.error} />
      <TextInput name="name" label={texts.passkeyName} description={texts.passkeyNameHint} autoComplete="off" maxLength={100} required withAsterisk={false} />
      <Button type="submit" loading={add.isPending}>
        {texts.addPasskey}
      </Button>
    </form>
  );
}

function Remove({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const remove = useRemovePasskey();
  return (
    <Confirm
      title={texts.removeTitle(passkey.name)}
      act={texts.remove}
      isBusy={remove.isPending}
      fault={remove.error?.message}
      onAct={() => remove.mutate(passkey.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{texts.removeText}</p>
    </Confirm>
  );
}
