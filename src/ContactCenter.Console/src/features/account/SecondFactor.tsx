import { Button } from '@mantine/core';
import { useState } from 'react';
import { Confirm } from '@/shared/ui/Confirm';
import { Failed, Loading } from '@/shared/ui/States';
import { Tag } from '@/shared/ui/Tag';
import { Refused } from './Refused';
import { RecoveryCodes } from './RecoveryCodes';
import { SetUpApp } from './SetUpApp';
import { useBeginFactor, useConfirmFactor, useRenewCodes, useSecondFactor, useTurnOffFactor } from './queries';
import { texts } from './texts';
import classes from './AccountPage.module.css';

/** An authenticator app: set up, told of, turned off. */
export function SecondFactor() {
  const factor = useSecondFactor();
  const begin = useBeginFactor();
  const confirm = useConfirmFactor();
  const renew = useRenewCodes();
  const made = confirm.data ?? renew.data;
  const forget = () => [begin, confirm, renew].forEach((each) => each.reset());
  if (factor.isPending) return <Loading rows={2} />;
  if (factor.isError) return <Failed fault={factor.error} retry={() => void factor.refetch()} />;
  if (made) return <RecoveryCodes codes={made.recoveryCodes} onKept={forget} />;
  if (begin.data) return <SetUpApp told={begin.data} confirm={confirm} onCancel={forget} />;
  return (
    <>
      {factor.data.enabled ? (
        <p>
          <Tag kind="ok">{texts.isOn}</Tag> {texts.codesLeft(factor.data.recoveryCodesLeft)}
        </p>
      ) : (
        <p>{texts.factorText}</p>
      )}
      {factor.data.enabled && factor.data.required && <p className="muted">{texts.required}</p>}
      <Refused fault={begin.error ?? renew.error} />
      <div className={classes.buttons}>
        <Button variant={factor.data.enabled ? 'default' : undefined} loading={begin.isPending} onClick={() => begin.mutate()}>
          {factor.data.enabled ? texts.setUpOther : texts.setUp}
        </Button>
        {factor.data.enabled && (
          <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
            {texts.newCodes}
          </Button>
        )}
        {factor.data.enabled && !factor.data.required && <TurnOff />}
      </div>
    </>
  );
}

function TurnOff() {
  const turnOff = useTurnOffFactor();
  const [isAsked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
    turnOff.reset();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {texts.turnOff}
      </Button>
      {isAsked && (
        <Confirm
          title={texts.turnOffTitle}
          act={texts.turnOff}
          isBusy={turnOff.isPending}
          fault={turnOff.error?.message}
          onAct={() => turnOff.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          <p>{texts.turnOffText}</p>
        </Confirm>
      )}
    </>
  );
}
