import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { Confirm } from '@/shared/ui/Confirm';
import { type CallDetail, useHangUp } from './queries';
import { texts } from './texts';

/** Ends somebody's call: for who looks after calls, and while there is a call. */
export function EndCall({ call }: { call: CallDetail }) {
  const me = useMe();
  const hangUp = useHangUp(call.callId);
  const [isAsking, setAsking] = useState(false);
  if (!me.data?.permissions.includes('steerCalls') || call.state === 'ended') return null;
  if (hangUp.isSuccess) return <span>{texts.ending}</span>;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {texts.end}
      </Button>
      {hangUp.isError && <span className="fault">{hangUp.error.message}</span>}
      {isAsking && (
        <Confirm
          title={texts.endTitle}
          act={texts.end}
          isBusy={hangUp.isPending}
          onAct={() => hangUp.mutate(undefined, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          {texts.endText(call.legs.filter((leg) => leg.endedAt === null).length)}
        </Confirm>
      )}
    </>
  );
}
