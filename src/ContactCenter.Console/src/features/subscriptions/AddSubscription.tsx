import { Checkbox, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import type { Schemas } from '@/shared/api/client';
import { faultsOf } from '@/shared/api/problem';
import { GrantField, readGrant } from '@/shared/grants/GrantField';
import { jsonOf } from '@/shared/grants/grants';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { useAddSubscription } from './queries';
import { SecretDialog } from './SecretDialog';
import { eventWords, texts } from './texts';
import classes from './SubscriptionsPage.module.css';

const fields = ['url', 'events', 'permissions.read', 'permissions.hear'];

/** A program that is to be told of events, and then the only time that its secret is to be seen. */
export function AddSubscription({ onClose }: { onClose: () => void }) {
  const add = useAddSubscription();
  const [asked, setAsked] = useState<Schemas['SubscriptionRequest'] | null>(null);
  const faults = faultsOf(add.error, fields);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (add.isPending) return;
    const request = requestOf(new FormData(event.currentTarget));
    setAsked(request);
    add.mutate(request);
  };
  if (add.isSuccess) return <SecretDialog secret={add.data.secret} onClose={onClose} />;
  const isAskedWho = needsProof(add.error);
  return (
    <Dialog isWide title={texts.add} onClose={onClose}>
      {isAskedWho && (
        <Proof why={texts.proof} whyByProvider={texts.proofByProvider} onProven={() => asked && add.mutate(asked)} onClose={onClose} />
      )}
      {/* What was typed is still there when something else is wrong afterwards. */}
      <form onSubmit={submit} className={classes.form} hidden={isAskedWho}>
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <TextInput
          name="url"
          type="url"
          label={texts.url}
          description={texts.urlHint}
          error={faults.of('url')}
          autoComplete="off"
          maxLength={2_000}
          required
          withAsterisk={false}
        />
        <fieldset className={classes.group}>
          <legend>{texts.events}</legend>
          {Object.entries(eventWords).map(([event, words]) => (
            <Checkbox key={event} name="events" value={event} label={words} description={event} />
          ))}
          {faults.of('events') && <p className="fault">{faults.of('events')}</p>}
        </fieldset>
        <GrantField name="read" label={texts.read} grant={[]} fault={faults.of('permissions.read')} hasRoles={false} />
        <GrantField name="hear" label={texts.hear} grant={[]} fault={faults.of('permissions.hear')} hasRoles={false} />
        <p className="muted">{texts.grantHint}</p>
        <FormEnd act={texts.add} isBusy={add.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function requestOf(form: FormData): Schemas['SubscriptionRequest'] {
  return {
    url: String(form.get('url')).trim(),
    events: form.getAll('events').map(String),
    permissions: { read: jsonOf(readGrant(form, 'read')), hear: jsonOf(readGrant(form, 'hear')) },
  };
}
