import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { Confirm } from '@/shared/ui/Confirm';
import { type Steered, useHangUp } from './steer';
import { texts } from './texts';

/** Ends somebody's call: for who looks after calls, and while there is a call. */
export function EndCall({ call, isInRow = false }: { call: Steered; isInRow?: boolean }) {
  const me = useMe();
  const hangUp = useHangUp(call.callId);
  const [isAsking, setAsking] = useState(false);
  if (!me.data?.permissions.includes('steerCalls') || !call.can.includes('hangup')) return null;
  if (hangUp.isSuccess) return <span>{texts.ending}</span>;
  return (
    <>
      <Button
        variant="default"
        size={isInRow ? 'compact-sm' : undefined}
        aria-label={isInRow ? texts.endName(call.caller) : undefined}
        onClick={() => setAsking(true)}
      >
        {isInRow ? texts.endShort : texts.end}
      </Button>
      {isAsking && (
        <Confirm
          title={texts.endTitle}
          act={texts.end}
          isBusy={hangUp.isPending}
          fault={hangUp.error?.message}
          onAct={() => hangUp.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {texts.endText(call.people)}
        </Confirm>
      )}
    </>
  );
}
