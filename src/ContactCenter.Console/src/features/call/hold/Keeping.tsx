import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { Confirm } from '@/shared/ui/Confirm';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { Foreign, Instant } from '@/shared/ui/Values';
import type { CallDetail, Hold } from '../queries';
import { HoldDialog } from './HoldDialog';
import { useLift } from './queries';
import { texts } from './texts';
import classes from '../CallPage.module.css';

/** Whether the call must be kept, and why: for all who see a call that is held, and for who may say so. */
export function Keeping({ call: { callId, hold } }: { call: CallDetail }) {
  const me = useMe();
  const [isAsking, setAsking] = useState(false);
  const mayEdit = me.data?.permissions.includes('editCalls') ?? false;
  if (!hold && !mayEdit && !isAsking) return null;
  return (
    <Panel title={texts.title}>
      {hold ? <Held hold={hold} /> : <p>{texts.notHeld}</p>}
      {mayEdit && (
        <div className={classes.acts}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {hold ? texts.change : texts.keep}
          </Button>
          {hold && <Lift callId={callId} />}
        </div>
      )}
      {isAsking && <HoldDialog callId={callId} hold={hold} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function Held({ hold }: { hold: Hold }) {
  return (
    <>
      <p>{texts.isHeld}</p>
      <Facts>
        <Fact name={texts.reason}>
          <span className={classes.reason}>
            <Foreign text={hold.reason} />
          </span>
        </Fact>
        <Fact name={texts.by}>
          <Foreign text={hold.by} />
        </Fact>
        <Fact name={texts.since}>
          <Instant at={hold.at} />
        </Fact>
        <Fact name={texts.until}>{hold.until === null ? texts.noEnd : <Instant at={hold.until} />}</Fact>
      </Facts>
    </>
  );
}

function Lift({ callId }: { callId: string }) {
  const lift = useLift(callId);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    lift.reset();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {texts.lift}
      </Button>
      {isAsking && (
        <Confirm
          title={texts.liftTitle}
          act={texts.lift}
          isBusy={lift.isPending}
          fault={lift.error?.message}
          onAct={() => lift.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          {texts.liftText}
        </Confirm>
      )}
    </>
  );
}
