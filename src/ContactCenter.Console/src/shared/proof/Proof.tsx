import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { providerLink } from '@/shared/api/address';
import { useMe } from '@/shared/api/queries';
import { proofOf } from '@/shared/api/problem';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { useProve } from './prove';
import { proofTexts as texts } from './texts';
import classes from './Proof.module.css';

type Props = {
  /** Why it is asked for. */
  why: string;
  /** The same for who signs in with the provider of the company, and what they do afterwards. */
  whyByProvider: string;
  onProven: () => void;
  onClose: () => void;
};

/** Asks once more who is at the keyboard. */
export function Proof(props: Props) {
  const me = useMe();
  return me.data?.byProvider ? <ByProvider why={props.whyByProvider} /> : <ByPassword {...props} />;
}

/** The same in a dialog of its own. */
export function ProofDialog({ title, ...proof }: Props & { title: string }) {
  return (
    <Dialog title={title} onClose={proof.onClose}>
      <Proof {...proof} />
    </Dialog>
  );
}

/** The browser goes to the provider and comes back to this page. */
function ByProvider({ why }: { why: string }) {
  const { pathname, search } = useLocation();
  return (
    <>
      <p>{why}</p>
      <Button component="a" href={providerLink(pathname + search, true)}>
        {texts.signInAgain}
      </Button>
    </>
  );
}

function ByPassword({ why, onProven, onClose }: Props) {
  const me = useMe();
  const { pathname, search } = useLocation();
  const prove = useProve();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const needsCode = proofOf(prove.error) === 'code' || code !== '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (me.data && !prove.isPending) prove.mutate({ user: me.data.user, password, code: code.trim() || null }, { onSuccess: onProven });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{why}</p>
      {prove.isError && <p className="fault">{prove.error.message}</p>}
      <PasswordInput
        label={texts.password}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {needsCode && <TextInput label={texts.code} autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.currentTarget.value)} />}
      {/* Who has a passkey alone, or is made up, has no password to give. */}
      <Link to={`/sign-in?back=${encodeURIComponent(pathname + search)}`}>{texts.otherWay}</Link>
      <FormEnd act={texts.goOn} isBusy={prove.isPending} isOff={password === ''} onClose={onClose} />
    </form>
  );
}
