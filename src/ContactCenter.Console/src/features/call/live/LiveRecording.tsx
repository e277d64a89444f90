import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { Confirm } from '@/shared/ui/Confirm';
import { Panel } from '@/shared/ui/Panel';
import { Tag } from '@/shared/ui/Tag';
import { Instant } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { type Command, commandsOf, isConversation, type Terms, termsOf, useRecordingCommand } from './commands';
import { texts } from './texts';
import classes from '../CallPage.module.css';

/** While people talk: whether and how that is recorded, and for who looks after calls what can be done about it. Others are told of recordings only. */
export function LiveRecording({ call }: { call: CallDetail }) {
  const me = useMe();
  const terms = termsOf(call);
  const commands = me.data?.permissions.includes('steerCalls') ? commandsOf(call) : [];
  if (!isConversation(call) || (terms === null && commands.length === 0)) return null;
  return (
    <Panel title={texts.title}>
      {terms === null ? <p>{texts.notRecorded}</p> : <State terms={terms} />}
      <Commands callId={call.callId} commands={commands} />
      {terms !== null && <p className="muted">{texts.platformGoesOn}</p>}
    </Panel>
  );
}

function State({ terms: { pausedAt, stoppedAt } }: { terms: Terms }) {
  if (stoppedAt !== null)
    return (
      <p>
        {texts.stoppedAt}
        <Instant at={stoppedAt} />. {texts.stoppedText}
      </p>
    );
  if (pausedAt === null)
    return (
      <p>
        <Tag kind="ok">{texts.recorded}</Tag>
      </p>
    );
  return (
    <p>
      {texts.pausedSince}
      <Instant at={pausedAt} />. {texts.pausedText}
    </p>
  );
}

type CommandsProps = { callId: string; commands: readonly Command[] };

/** What cannot be taken back is asked once more. */
function Commands({ callId, commands }: CommandsProps) {
  const asked = useRecordingCommand(callId);
  const [isStopping, setStopping] = useState(false);
  const ask = (command: Command) => {
    if (!asked.isPending) asked.mutate(command);
  };
  const close = () => {
    setStopping(false);
    asked.reset();
  };
  return (
    <>
      {commands.length > 0 && (
        <div className={classes.acts}>
          {commands.map((command, i) => (
            // By its place: pause becomes resume under the finger of who has pressed it, and keeps the focus.
            <Button key={i} variant="default" aria-label={texts.names[command]} onClick={() => (command === 'stop' ? setStopping(true) : ask(command))}>
              {texts.acts[command]}
            </Button>
          ))}
        </div>
      )}
      {asked.isSuccess && asked.variables === 'start' && commands.includes('start') && <p>{texts.done.start}</p>}
      {asked.isError && !isStopping && <p className="fault">{asked.error.message}</p>}
      {isStopping && (
        <Confirm
          title={texts.stopTitle}
          act={texts.names.stop}
          isBusy={asked.isPending}
          fault={asked.error?.message}
          onAct={() => asked.mutate('stop', { onSuccess: close })}
          onClose={close}
        >
          <p>{texts.stopText}</p>
        </Confirm>
      )}
    </>
  );
}
