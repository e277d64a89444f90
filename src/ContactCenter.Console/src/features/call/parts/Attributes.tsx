import { Button, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useMe } from '@/shared/api/queries';
import { faultsOf } from '@/shared/api/problem';
import { plain } from '@/shared/format/text';
import { Foreign } from '@/shared/ui/Values';
import { type CallDetail, isIncoming, useChangeAttribute } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

/** What came in with the call, and what its menus, people and programs have set. */
export function Attributes({ call }: { call: CallDetail }) {
  const me = useMe();
  const mayEdit = me.data?.permissions.includes('editCalls') ?? false;
  const change = useChangeAttribute(call.callId);
  const all = Object.entries(call.attributes);
  return (
    <>
      {all.length === 0 && <p className="muted">{texts.noAttributes}</p>}
      {all.length > 0 && (
        <table className={classes.attributes}>
          <thead>
            <tr>
              <th scope="col">{texts.attributeName}</th>
              <th scope="col">{texts.attributeValue}</th>
              {mayEdit && <td />}
            </tr>
          </thead>
          <tbody>
            {all.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">
                  <Foreign text={name} />
                </th>
                <td>
                  <Foreign text={value} />
                  {call.attributeFaults?.[name] !== undefined && <p className="fault">{plain(texts.attributeFault(call.attributeFaults[name]))}</p>}
                </td>
                {mayEdit && <td>{!isIncoming(name) && <Remove name={name} onRemove={() => change.mutate({ name, value: null })} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && <SetAttribute key={call.callId} change={change} />}
    </>
  );
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <Button variant="default" size="compact-sm" aria-label={texts.removeAttributeName(name)} onClick={onRemove}>
      {texts.removeAttribute}
    </Button>
  );
}

/** One more, or another value for one that is there. */
function SetAttribute({ change }: { change: ReturnType<typeof useChangeAttribute> }) {
  const faults = faultsOf(change.error, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const page = event.currentTarget;
    const form = new FormData(page);
    const asked = { name: String(form.get('name')).trim(), value: String(form.get('value')) };
    if (!change.isPending) change.mutate(asked, { onSuccess: () => page.reset() });
  };
  return (
    <form onSubmit={submit} className={classes.attributeForm}>
      <TextInput name="name" label={texts.attributeName} maxLength={64} autoComplete="off" required withAsterisk={false} />
      <TextInput name="value" label={texts.attributeValue} maxLength={256} autoComplete="off" />
      <Button type="submit" variant="default" loading={change.isPending}>
        {texts.addAttribute}
      </Button>
      {faults.rest && <p className="fault">{faults.rest}</p>}
    </form>
  );
}
