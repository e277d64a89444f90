import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import type { Proof, useSignIn } from './queries';
import { texts } from './texts';
import classes from './SignInPage.module.css';

type Props = { signIn: ReturnType<typeof useSignIn>; shortest: number };

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

/** The server answers alike whether the user or the password was wrong. */
export function PasswordForm({ signIn }: Props) {
  return (
    <Form signIn={signIn} button={texts.signIn} proof={(text) => ({ by: 'password', body: { user: text('user'), password: text('password') } })}>
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
    </Form>
  );
}

/** Somebody new, or somebody who has forgotten the password. */
export function CodeForm({ signIn, shortest }: Props) {
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
    </Form>
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
