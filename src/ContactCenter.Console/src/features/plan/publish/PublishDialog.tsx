import { Button, Checkbox, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { acts, type Change, type Check, type Read, usePlan, usePlanAct } from '../queries';
import { Side, told } from '../SaveFault';
import { texts } from '../texts';
import classes from '../PlanPage.module.css';

/** Puts changes in force: one's own, and those of others that are ticked. */
export function PublishDialog({ check, onClose }: { check: Check; onClose: () => void }) {
  const me = useMe();
  const publish = usePlanAct(acts.publish, texts.published);
  const [note, setNote] = useState('');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { changes } = check.draft;
  const own = changes.filter((change) => change.by === me.data?.user);
  const others = changes.filter((change) => change.by !== me.data?.user);
  const twice = changes.filter((change) => change.conflict);
  const isOff = note.trim() === '' || own.length + ticked.length === 0 || twice.length > 0 || check.faults.length > 0;
  const send = () => publish.mutate({ note: note.trim(), changes: [...ticked] }, { onSuccess: onClose });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isOff && !publish.isPending) send();
  };
  const tick = (path: string, is: boolean) => setTicked((now) => (is ? [...now, path] : now.filter((each) => each !== path)));
  return (
    <Dialog isWide title={texts.publishTitle} onClose={onClose}>
      {needsProof(publish.error) ? (
        <Proof why={texts.proofText} whyByProvider={texts.proofByProvider} onProven={send} onClose={onClose} />
      ) : (
        <form onSubmit={submit} className={classes.note}>
          {check.faults.length > 0 && <p className="fault">{texts.publishFaults(check.faults.length)}</p>}
          {twice.length > 0 && <Twice changes={twice} />}
          {publish.isError && <p className="fault">{publish.error.message}</p>}
          <p>{texts.publishText}</p>
          {own.length > 0 && <List title={texts.yourChanges} changes={own} />}
          {others.length > 0 && (
            <fieldset className={classes.list}>
              <legend>{texts.othersChanges}</legend>
              {others.map((change) => (
                <Checkbox
                  key={change.path}
                  checked={ticked.includes(change.path)}
                  onChange={(event) => tick(change.path, event.currentTarget.checked)}
                  label={texts.changeBy(plain(change.path), plain(change.by))}
                  description={texts.fromTo(told(change.live), told(change.after))}
                />
              ))}
            </fieldset>
          )}
          <Textarea
            label={texts.note}
            description={texts.noteHelp}
            rows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <FormEnd act={texts.publish} isBusy={publish.isPending} isOff={isOff} onClose={onClose} />
        </form>
      )}
    </Dialog>
  );
}

function List({ title, changes }: { title: string; changes: readonly Change[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.path}>
            <bdi>{texts.changeTo(plain(change.path), told(change.live), told(change.after))}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Fields that were changed in the draft and in what is in force: both side by side, until somebody says which is meant. */
function Twice({ changes }: { changes: readonly Change[] }) {
  const plan = usePlan();
  const settle = usePlanAct<Read['plan']>(acts.settle, texts.settled);
  const takeBack = usePlanAct(acts.takeBack, texts.takenBack);
  const isBusy = settle.isPending || takeBack.isPending;
  return (
    <section className="fault" aria-label={texts.twice}>
      <p>{texts.twice}</p>
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={change.path}>
            <bdi>{plain(change.path)}</bdi>
            <div className={classes.sides}>
              <Side title={texts.inForceNow} value={change.live} />
              <Side title={texts.inDraft} value={change.after} />
            </div>
            <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => takeBack.mutate(change.path)}>
              {texts.takeInForce}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" disabled={isBusy || !plan.data} onClick={() => plan.data && settle.mutate(plan.data.plan)}>
        {texts.keepDraft}
      </Button>
    </section>
  );
}
