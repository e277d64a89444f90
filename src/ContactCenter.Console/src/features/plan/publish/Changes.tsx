import { Button } from '@mantine/core';
import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { Confirm } from '@/shared/ui/Confirm';
import { Panel } from '@/shared/ui/Panel';
import { Foreign, Instant } from '@/shared/ui/Values';
import { type Path, pathOf } from '../model/document';
import { acts, type Change, type Check, usePlanAct } from '../queries';
import { Side } from '../SaveFault';
import { texts } from '../texts';
import classes from '../PlanPage.module.css';

/** What the draft has changed, by whom and when; each can be taken back. */
export function Changes({ check, go }: { check: Check; go: (path: Path) => void }) {
  const [isDiscarding, setDiscarding] = useState(false);
  const takeBack = usePlanAct(acts.takeBack, texts.takenBack);
  const { changes } = check.draft;
  if (changes.length === 0) return null;
  const close = () => setDiscarding(false);
  return (
    <div className={classes.notice}>
      <Panel title={texts.changed}>
        {takeBack.isError && <p className="fault">{takeBack.error.message}</p>}
        <ul className={classes.list}>
          {changes.map((change) => (
            <li key={change.path}>
              <ChangeHead change={change} go={go} />
              <div className={classes.sides}>
                <Side title={texts.inForceNow} value={change.live} />
                <Side title={texts.inDraft} value={change.after} />
              </div>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={texts.takeBackName(change.path)}
                disabled={takeBack.isPending}
                onClick={() => takeBack.mutate(change.path)}
              >
                {texts.takeBack}
              </Button>
            </li>
          ))}
        </ul>
        <Button variant="default" onClick={() => setDiscarding(true)}>
          {texts.discard}
        </Button>
        {isDiscarding && (
          <Confirm
            title={texts.discardTitle}
            act={texts.discard}
            isBusy={takeBack.isPending}
            fault={takeBack.error?.message}
            onAct={() => takeBack.mutate(undefined, { onSuccess: close })}
            onClose={close}
          >
            {texts.discardText}
          </Confirm>
        )}
      </Panel>
    </div>
  );
}

/** Which field it is, with a way to its form, and whose change. */
function ChangeHead({ change, go }: { change: Change; go: (path: Path) => void }) {
  return (
    <div className={classes.buttons}>
      <button type="button" className="link" onClick={() => go(pathOf(change.path))}>
        <bdi>{plain(change.path.replaceAll(':', ' › '))}</bdi>
      </button>
      <span className="muted">
        <Foreign text={change.by} />, <Instant at={change.at} />
      </span>
    </div>
  );
}
