import { Button, PasswordInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useChangePassword } from './queries';
import { texts } from './texts';
import classes from './AccountPage.module.css';

const toggle = { 'aria-label': texts.show, tabIndex: 0 };

/** The person's own password; what is wrong with the new one the server says. */
export function PasswordForm() {
  const change = useChangePassword();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const page = event.currentTarget;
    const form = new FormData(page);
    const body = { current: String(form.get('current')), new: String(form.get('new')) };
    if (!change.isPending) change.mutate(body, { onSuccess: () => page.reset() });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      {change.isError && <p className="fault">{change.error.message}</p>}
      {change.isSuccess && <p>{texts.changed}</p>}
      <PasswordInput name="current" label={texts.current} autoComplete="current-password" visibilityToggleButtonProps={toggle} required withAsterisk={false} />
      <PasswordInput name="new" label={texts.next} autoComplete="new-password" visibilityToggleButtonProps={toggle} required withAsterisk={false} />
      <Button type="submit" loading={change.isPending}>
        {texts.change}
      </Button>
    </form>
  );
}
