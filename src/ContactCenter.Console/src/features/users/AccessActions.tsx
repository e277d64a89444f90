import { Button } from '@mantine/core';
import { useState } from 'react';
import { needsProof } from '@/shared/proof/prove';
import { ProofDialog } from '@/shared/proof/Proof';
import { Confirm } from '@/shared/ui/Confirm';
import type { Code } from './CodeDialog';
import { useChangeUser, useRemoveUser, useResetUser, type User } from './queries';
import { texts } from './texts';
import classes from './UsersPage.module.css';

type Props = { user: User; onCode: (code: Code) => void; onGone: () => void };

/** Code, disable, remove. Each asks once more; what the server refuses, or wants to see first, is said where it was asked. */
export function AccessActions({ user, onCode, onGone }: Props) {
  const [asking, setAsking] = useState<'code' | 'disable' | 'remove' | null>(null);
  const disable = useChangeUser(user, texts.disabledNow(user.name));
  const enable = useChangeUser(user, texts.enabled(user.name));
  const reset = useResetUser(user);
  const remove = useRemoveUser(user);
  const close = () => {
    setAsking(null);
    for (const act of [disable, enable, reset, remove]) act.reset();
  };
  const letIn = () => enable.mutate({ disabled: false });
  const makeCode = () =>
    reset.mutate(undefined, { onSuccess: (made) => onCode({ name: made.name, user: made.user, code: made.code ?? '' }) });
  const proof = { why: texts.proof, whyByProvider: texts.proofByProvider, onClose: close };
  return (
    <>
      {enable.isError && !needsProof(enable.error) && <p className="fault">{enable.error.message}</p>}
      {needsProof(enable.error) && <ProofDialog title={texts.enableTitle(user.name)} onProven={letIn} {...proof} />}
      <div className={classes.acts}>
        {!user.openId && (
          <Button variant="default" onClick={() => setAsking('code')}>
            {texts.newCode}
          </Button>
        )}
        {user.disabled ? (
          <Button variant="default" loading={enable.isPending} onClick={letIn}>
            {texts.enable}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsking('disable')}>
            {texts.disable}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('remove')}>
          {texts.remove}
        </Button>
      </div>
      {asking === 'code' && !needsProof(reset.error) && (
        <Confirm
          title={texts.newCodeTitle(user.name)}
          act={texts.newCodeAct}
          isBusy={reset.isPending}
          fault={reset.error?.message}
          onAct={makeCode}
          onClose={close}
        >
          {texts.newCodeText}
        </Confirm>
      )}
      {asking === 'code' && needsProof(reset.error) && <ProofDialog title={texts.newCodeTitle(user.name)} onProven={makeCode} {...proof} />}
      {asking === 'disable' && (
        <Confirm
          title={texts.disableTitle(user.name)}
          act={texts.disable}
          isBusy={disable.isPending}
          fault={disable.error?.message}
          onAct={() => disable.mutate({ disabled: true }, { onSuccess: close })}
          onClose={close}
        >
          {texts.disableText}
        </Confirm>
      )}
      {asking === 'remove' && (
        <Confirm
          title={texts.removeTitle(user.name)}
          act={texts.remove}
          isBusy={remove.isPending}
          fault={remove.error?.message}
          onAct={() => remove.mutate(undefined, { onSuccess: onGone })}
          onClose={close}
        >
          {user.lastSeenAt === null ? texts.removeText : texts.removeSeenText}
        </Confirm>
      )}
    </>
  );
}
