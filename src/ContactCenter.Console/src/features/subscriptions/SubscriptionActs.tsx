import { Button } from '@mantine/core';
import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { needsProof } from '@/shared/proof/prove';
import { ProofDialog } from '@/shared/proof/Proof';
import { Confirm } from '@/shared/ui/Confirm';
import table from '@/shared/ui/table.module.css';
import { type Subscription, useRemoveSubscription, useRenewSecret, useResumeSubscription } from './queries';
import { SecretDialog } from './SecretDialog';
import { texts } from './texts';

/** What can be done with a subscription: go on with one that is paused, a new secret, its end. */
export function SubscriptionActs({ subscription }: { subscription: Subscription }) {
  const [asking, setAsking] = useState<'renew' | 'remove' | null>(null);
  const resume = useResumeSubscription();
  const url = plain(subscription.url);
  const close = () => setAsking(null);
  return (
    <div className={table.acts}>
      {subscription.state === 'paused' && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={texts.resumeName(url)}
          loading={resume.isPending}
          onClick={() => resume.mutate(subscription)}
        >
          {texts.resume}
        </Button>
      )}
      <Button variant="default" size="compact-sm" aria-label={texts.renewName(url)} onClick={() => setAsking('renew')}>
        {texts.renew}
      </Button>
      <Button variant="default" size="compact-sm" aria-label={texts.removeName(url)} onClick={() => setAsking('remove')}>
        {texts.remove}
      </Button>
      {resume.isError && <p className="fault">{resume.error.message}</p>}
      {asking === 'renew' && <Renew subscription={subscription} onClose={close} />}
      {asking === 'remove' && <Remove subscription={subscription} onClose={close} />}
    </div>
  );
}

type Props = { subscription: Subscription; onClose: () => void };

function Renew({ subscription, onClose }: Props) {
  const renew = useRenewSecret();
  const send = () => renew.mutate(subscription);
  if (renew.isSuccess) return <SecretDialog secret={renew.data.secret} onClose={onClose} />;
  if (needsProof(renew.error))
    return <ProofDialog title={texts.renewTitle} why={texts.proof} whyByProvider={texts.proofByProvider} onProven={send} onClose={onClose} />;
  return (
    <Confirm title={texts.renewTitle} act={texts.renew} isBusy={renew.isPending} fault={renew.error?.message} onAct={send} onClose={onClose}>
      {texts.renewText}
    </Confirm>
  );
}

function Remove({ subscription, onClose }: Props) {
  const remove = useRemoveSubscription();
  return (
    <Confirm
      title={texts.removeTitle}
      act={texts.remove}
      isBusy={remove.isPending}
      fault={remove.error?.message}
      onAct={() => remove.mutate(subscription, { onSuccess: onClose })}
      onClose={onClose}
    >
      {texts.removeText}
    </Confirm>
  );
}
