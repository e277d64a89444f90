import { Button, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import { common } from '@/shared/texts/common';
import { kept, keptKey } from '@/shared/ui/kept';
import { useUnsaved } from '@/shared/ui/useUnsaved';
import { Foreign, Instant } from '@/shared/ui/Values';
import { type CallDetail, useWriteNotes, type Writing } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

const longest = 10_000;

type Written = CallDetail['notes'];

/** What people want to be known of the call, and for who may do so a place to write it. */
export function Notes({ call }: { call: CallDetail }) {
  const me = useMe();
  if (me.data?.permissions.includes('editCalls'))
    return <NotesForm key={call.callId} keptAs={keptKey(me.data.user, 'notes', call.callId)} callId={call.callId} notes={call.notes} />;
  if (!call.notes) return <p className="muted">{texts.noNotes}</p>;
  return (
    <>
      <p className={classes.notes}>
        <Foreign text={call.notes.text} />
      </p>
      <Saved notes={call.notes} />
    </>
  );
}

/** What is typed stays while the call is read again, and until it is saved; what others wrote meanwhile is told. */
function NotesForm({ callId, keptAs, notes }: { callId: string; keptAs: string; notes: Written }) {
  const write = useWriteNotes(callId, keptAs);
  const saved = notes?.text ?? '';
  const [left] = useState(() => kept<Writing>(keptAs));
  const [edit, setEdit] = useState(left);
  const isDirty = edit !== null && edit.text !== saved;
  useUnsaved({ key: keptAs, unsaved: isDirty ? edit : null, save: write.mutate });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isDirty || write.isPending) return;
    const { text: sent } = edit;
    write.mutate(edit, { onSuccess: () => setEdit((now) => (now === null || now.text === sent ? null : { ...now, from: sent })) });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label={texts.notesLabel}
        rows={5}
        maxLength={longest}
        value={edit?.text ?? saved}
        onChange={(event) => setEdit({ text: event.currentTarget.value, from: edit?.from ?? saved })}
      />
      {isDirty && edit === left && <p className="muted">{common.keptText}</p>}
      {write.isError && <p className="fault">{write.error.message}</p>}
      {isDirty && edit.from !== saved && (
        <p className="fault">
          {notes ? texts.changedMeanwhile(plain(notes.by)) : texts.removedMeanwhile}{' '}
          <Button variant="default" size="compact-sm" onClick={() => setEdit(null)}>
            {texts.takeTheirs}
          </Button>
        </p>
      )}
      <div className={classes.leg}>
        <Button type="submit" variant="default" disabled={!isDirty} loading={write.isPending}>
          {texts.saveNotes}
        </Button>
        {isDirty ? <span>{texts.notSaved}</span> : <Saved notes={notes} />}
      </div>
    </form>
  );
}

function Saved({ notes }: { notes: Written }) {
  if (!notes) return null;
  return (
    <span className={classes.detail}>
      {texts.saved} <Instant at={notes.at} /> {texts.by(plain(notes.by))}
    </span>
  );
}
