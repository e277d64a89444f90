import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type MouseEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { proofOf } from '@/shared/api/problem';
import type { Proof, useSignIn } from './queries';
import { texts } from './texts';
import classes from './SignInPage.module.css';

type Props = { signIn: ReturnType<typeof useSignIn>; shortest: number; mayUsePasskey: boolean };

type FormProps = { signIn: Props['signIn']; proof: (text: (name: string) => string) => Proof; button: string; children: ReactNode };

/** Sends what the fields say, once: while an answer is awaited nothing more is sent. */
function Form({ signIn, proof, button, children }: FormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!signIn.isPending) signIn.mutate(proof((name) => String(form.get(name) ?? '')));
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      {children}
      <Button type="submit" size="md" loading={signIn.isPending} fullWidth>
        {button}
      </Button>
    </form>
  );
}

function User() {
  return (
    <TextInput name="user" label={texts.user} autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} size="md" />
  );
}

function NewPassword({ shortest }: { shortest: number }) {
  return (
    <PasswordInput
      name="newPassword"
      label={texts.newPassword}
      description={texts.shortest(shortest)}
      autoComplete="new-password"
      minLength={shortest}
      visibilityToggleButtonProps={{ 'aria-label': texts.show, tabIndex: 0 }}
      required
      withAsterisk={false}
      size="md"
    />
  );
}

/** The server answers alike whether the user or the password was wrong. Who has a second factor is asked for a code next. */
export function PasswordForm({ signIn }: Props) {
  const [needsCode, setNeedsCode] = useState(false);
  if (!needsCode && proofOf(signIn.error) === 'code') setNeedsCode(true);
  const proof = (text: (name: string) => string): Proof => ({
    by: 'password',
    body: { user: text('user'), password: text('password'), code: needsCode ? text('factor') : null },
  });
  const startOver = () => {
    signIn.reset();
    setNeedsCode(false);
  };
  return (
    <Form signIn={signIn} button={texts.signIn} proof={proof}>
      <div className={classes.form} hidden={needsCode}>
        <User />
        <PasswordInput
          name="password"
          label={texts.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': texts.show, tabIndex: 0 }}
          required
          withAsterisk={false}
          size="md"
        />
      </div>
      {needsCode && <FactorCode />}
      {needsCode && (
        <button type="button" className="link" onClick={startOver}>
          {texts.startOver}
        </button>
      )}
    </Form>
  );
}

/** A code of the app, or a recovery code: the server knows them apart. */
function FactorCode() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextInput
      ref={field}
      name="factor"
      label={texts.factorCode}
      description={texts.factorHint}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      size="md"
    />
  );
}

/** Somebody new, or somebody who has forgotten the password. */
export function CodeForm({ signIn, shortest, mayUsePasskey }: Props) {
  const proof = (text: (name: string) => string): Proof => ({
    by: 'code',
    body: { user: text('user'), code: text('code'), newPassword: text('newPassword') },
  });
  return (
    <Form signIn={signIn} button={texts.signIn} proof={proof}>
      <User />
      <TextInput
        name="code"
        label={texts.code}
        description={texts.codeHint}
        autoComplete="one-time-code"
        spellCheck={false}
        required
        withAsterisk={false}
        size="md"
      />
      <NewPassword shortest={shortest} />
      {mayUsePasskey && <PasskeyInstead signIn={signIn} />}
    </Form>
  );
}

/** Needs the fields above the password alone. */
function PasskeyInstead({ signIn }: { signIn: Props['signIn'] }) {
  const make = (event: MouseEvent<HTMLButtonElement>) => {
    const form = event.currentTarget.form;
    const fields = ['user', 'code'].map((name) => form?.elements.namedItem(name)).filter((field) => field instanceof HTMLInputElement);
    if (!fields.every((field) => field.reportValidity())) return;
    const [user, code] = fields.map((field) => field.value);
    if (!signIn.isPending) signIn.mutate({ by: 'codeWithPasskey', body: { user: user ?? '', code: code ?? '' } });
  };
  return (
    <button type="button" className="link" onClick={make}>
      {texts.makePasskey}
    </button>
  );
}

/** Whoever can read the server's folder. */
export function FirstAdminForm({ signIn, shortest }: Props) {
  const proof = (text: (name: string) => string): Proof => ({
    by: 'firstAdmin',
    body: { code: text('code'), name: text('name'), user: text('user'), newPassword: text('newPassword') },
  });
  return (
    <Form signIn={signIn} button={texts.makeFirstAdmin} proof={proof}>
      <p className="muted">{texts.firstAdminHint}</p>
      <TextInput name="code" label={texts.firstAdminCode} autoComplete="one-time-code" spellCheck={false} required withAsterisk={false} size="md" />
      <TextInput name="name" label={texts.name} autoComplete="name" required withAsterisk={false} size="md" />
      <User />
      <NewPassword shortest={shortest} />
    </Form>
  );
}
