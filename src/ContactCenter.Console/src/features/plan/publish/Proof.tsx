import { PasswordInput, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { proofOf } from '@/shared/api/problem';
import { FormEnd } from '@/shared/ui/Dialog';
import { useProve } from '../queries';
import { texts } from '../texts';
import classes from '../PlanPage.module.css';

/** Asks once more for the password: a department's number is where money goes. */
export function Proof({ onProven, onClose }: { onProven: () => void; onClose: () => void }) {
  const me = useMe();
  const prove = useProve();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const needsCode = proofOf(prove.error) === 'code' || code !== '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (me.data && !prove.isPending) prove.mutate({ user: me.data.user, password, code: code.trim() || null }, { onSuccess: onProven });
  };
  return (
    <form onSubmit={submit} className={classes.note}>
      <p>{texts.proofText}</p>
      {prove.isError && <p className="fault">{prove.error.message}</p>}
      <PasswordInput
        label={texts.password}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {needsCode && <TextInput label={texts.code} autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />}
      <FormEnd act={texts.goOn} isBusy={prove.isPending} isOff={password === ''} onClose={onClose} />
    </form>
  );
}
