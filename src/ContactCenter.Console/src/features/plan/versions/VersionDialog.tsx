import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { plain } from '@/shared/format/text';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { Dialog, DialogEnd, FormEnd } from '@/shared/ui/Dialog';
import { say } from '@/shared/ui/say';
import { Failed, Loading } from '@/shared/ui/States';
import { restore, tagInForce, useDifference, useVersions, type Version } from '../queries';
import { Side } from '../SaveFault';
import { texts as planTexts } from '../texts';
import { texts } from './texts';
import classes from '../PlanPage.module.css';

/** What a version has changed, and the way back to it. */
export function VersionDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const versions = useVersions();
  const current = versions.items.find((each) => each.current);
  const [isAgainstLive, setAgainstLive] = useState(false);
  return (
    <Dialog isWide title={version.version === 0 ? texts.ofSettings : texts.versionNumber(version.version)} onClose={onClose}>
      <NativeSelect
        label={texts.compare}
        value={isAgainstLive ? 'live' : 'before'}
        onChange={(event) => setAgainstLive(event.currentTarget.value === 'live')}
        data={[
          { value: 'before', label: texts.withBefore },
          { value: 'live', label: texts.withLive },
        ]}
      />
      <Differences version={version.version} against={isAgainstLive ? current?.version : undefined} />
      {version.current ? <DialogEnd onClose={onClose} /> : <Restore version={version.version} onClose={onClose} />}
    </Dialog>
  );
}

function Differences({ version, against }: { version: number; against: number | undefined }) {
  const difference = useDifference(version, against);
  if (difference.isPending) return <Loading rows={2} />;
  if (difference.isError) return <Failed fault={difference.error} retry={() => void difference.refetch()} />;
  if (difference.data.items.length === 0) return <p>{texts.noDifference}</p>;
  return (
    <ul className={classes.list}>
      {difference.data.items.map((change) => (
        <li key={change.path}>
          <bdi>{plain(change.path.replaceAll(':', ' › '))}</bdi>
          <div className={classes.sides}>
            <Side title={texts.before} value={change.before} />
            <Side title={texts.after} value={change.after} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Restore({ version, onClose }: { version: number; onClose: () => void }) {
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const put = useMutation({
    mutationFn: async () => restore({ version, note: note.trim(), current: await tagInForce() }),
    onSuccess: (answer) => {
      say('faults' in answer ? texts.restoredAsDraft : texts.restored(version));
      onClose();
    },
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plan'] }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (note.trim() !== '' && !put.isPending) put.mutate();
  };
  if (needsProof(put.error))
    return <Proof why={planTexts.proofText} whyByProvider={planTexts.proofByProvider} onProven={() => put.mutate()} onClose={onClose} />;
  return (
    <form onSubmit={submit} className={classes.note}>
      <p>{texts.restoreText}</p>
      {put.isError && <p className="fault">{put.error.message}</p>}
      <TextInput
        label={planTexts.note}
        description={planTexts.noteHelp}
        maxLength={500}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormEnd act={texts.restore} isBusy={put.isPending} isOff={note.trim() === ''} onClose={onClose} />
    </form>
  );
}
