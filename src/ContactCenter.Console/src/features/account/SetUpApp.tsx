import { Button, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { Schemas } from '@/shared/api/client';
import { faultsOf } from '@/shared/api/problem';
import { common } from '@/shared/texts/common';
import { Fact, Facts } from '@/shared/ui/Panel';
import type { useConfirmFactor } from './queries';
import { texts } from './texts';
import classes from './AccountPage.module.css';

type Props = { told: Schemas['EnrolmentResource']; confirm: ReturnType<typeof useConfirmFactor>; onCancel: () => void };

/** What the app is told, and the field for a code of it: it counts when that was right. */
export function SetUpApp({ told, confirm, onCancel }: Props) {
  const faults = faultsOf(confirm.error, ['code']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!confirm.isPending) confirm.mutate({ code: String(form.get('code')) });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <div>
        <p>{texts.scan}</p>
        <img src={told.qrCode} alt={texts.qrCode} className={classes.qrCode} />
        <Facts>
          <Fact name={texts.secret}>
            <span className={classes.secret}>{inGroups(told.secret)}</span>
          </Fact>
        </Facts>
        <p>
          <a href={appAddress(told.uri)}>{texts.openApp}</a>
        </p>
      </div>
      {faults.rest && <p className="fault">{faults.rest}</p>}
      <TextInput
        name="code"
        label={texts.appCode}
        error={faults.of('code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={9}
        required
        withAsterisk={false}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending}>
          {texts.confirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** As it is read aloud and typed. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}

/** An address of an authenticator app, and of nothing else. */
function appAddress(uri: string): string | undefined {
  return uri.startsWith('otpauth://') ? uri : undefined;
}
