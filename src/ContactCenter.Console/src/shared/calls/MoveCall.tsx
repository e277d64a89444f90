import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { say } from '@/shared/ui/say';
import { MoveDialog } from './MoveDialog';
import { useMove } from './moved';
import type { Steered } from './steer';
import { texts } from './texts';

/** Moves somebody's call to another department: for who looks after calls, and where callers can be moved. */
export function MoveCall({ call, isInRow = false }: { call: Steered; isInRow?: boolean }) {
  const me = useMe();
  const [isAsking, setAsking] = useState(false);
  const [move, moveTo] = useMove(call);
  const isBack = move?.is === 'back';
  useEffect(() => {
    if (isBack) say(texts.notMoved(move.to), 'assertive');
  }, [isBack, move]);
  const mayMove = me.data?.permissions.includes('steerCalls') && call.can.includes('transfer');
  if (!mayMove && !isAsking) return null;
  return (
    <>
      {isBack && <span className="fault">{texts.notMoved(move.to)}</span>}
      {move?.is === 'asked' && <span>{texts.moving(move.to)}</span>}
      <Button
        variant="default"
        size={isInRow ? 'compact-sm' : undefined}
        aria-label={isInRow ? texts.moveName(call.caller) : undefined}
        onClick={() => setAsking(true)}
      >
        {isInRow ? texts.moveShort : texts.move}
      </Button>
      {isAsking && (
        <MoveDialog
          call={call}
          onMoved={(to) => {
            moveTo(to);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
