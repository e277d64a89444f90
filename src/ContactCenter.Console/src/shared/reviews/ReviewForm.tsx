import { Button } from '@mantine/core';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { faultsOf, Problem } from '@/shared/api/problem';
import { common } from '@/shared/texts/common';
import { ChooseLines } from '@/shared/transcripts/ChooseLines';
import { useReadTranscript } from '@/shared/transcripts/transcripts';
import { kept } from '@/shared/ui/kept';
import { useUnsaved } from '@/shared/ui/useUnsaved';
import { Question } from './Question';
import type { OnJump } from './ReviewItem';
import { type Own, useSaveReview, type Writing } from './reviews';
import { type Entry, entryOf, faultFields, isSame, type Sheet, sheetOf, withEntry } from './sheet';
import { reviewTexts as texts } from './texts';
import classes from './Reviews.module.css';

type Props = { callId: string; own: Own; keptAs: string; onJump?: OnJump; onReread: () => void; onClose: () => void };

/** One's own review: answers that are proposed are confirmed or changed. What is typed is saved as a draft when somebody leaves. */
export function ReviewForm({ callId, own, keptAs, onJump, onReread, onClose }: Props) {
  const { review } = own;
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveReview(callId, review.scorecard.id, keptAs);
  const reading = useReadTranscript(callId);
  const [saved, setSaved] = useState(() => sheetOf(review.answers));
  const [left] = useState(() => kept<Writing>(keptAs));
  const [sheet, setSheet] = useState(left?.sheet ?? saved);
  // What was saved elsewhere since is not written over: the server refuses another tag.
  const [tag, setTag] = useState(left?.tag ?? own.tag);
  const [sent, setSent] = useState<Sheet | null>(null);
  const [choosing, setChoosing] = useState<Entry | null>(null);
  const latest = useRef(sheet);
  const isDirty = !isSame(sheet, saved);
  const faults = faultsOf(save.error, faultFields(sheet));
  useUnsaved<Writing>({
    key: keptAs,
    unsaved: isDirty ? { sheet, tag } : null,
    isSent: sheet === sent,
    save: (writing) => save.mutate({ writing, state: 'draft' }),
  });
  useEffect(() => {
    latest.current = sheet;
  });
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.focus({ preventScroll: true });
  }, []);
  const change = (entry: Entry) => setSheet((now) => withEntry(now, entry));
  const send = (state: 'draft' | 'published', onSaved?: () => void) => {
    if (save.isPending) return;
    const onSuccess = (now: Own) => {
      setSaved(sheet);
      setTag(now.tag);
      if (latest.current === sheet) onSaved?.();
    };
    setSent(sheet);
    save.mutate({ writing: { sheet, tag }, state }, { onSuccess, onError: () => setSent(null) });
  };
  const close = () => (isDirty ? send('draft', onClose) : onClose());
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send('published', onClose);
  };
  const reread = () => {
    setSheet(saved);
    onReread();
  };
  return (
    <>
      <form ref={form} tabIndex={-1} aria-labelledby={heading} className={classes.form} onSubmit={submit}>
        <h3 id={heading}>{texts.own}</h3>
        <p>{texts.ownText}</p>
        {isDirty && left !== null && sheet === left.sheet && <p className="muted">{common.keptText}</p>}
        {review.state !== 'draft' && <p className="muted">{texts.nextRevision(review.revision + 1)}</p>}
        {review.answers
          .filter(({ kind }) => kind !== null)
          .map((answer) => (
            <Question
              key={answer.question}
              answer={answer}
              entry={entryOf(sheet, answer.question)}
              faultOf={(field) => faults.of(`answers[${sheet.findIndex(({ question }) => question === answer.question)}].${field}`)}
              onChange={change}
              onChooseLine={setChoosing}
              onJump={onJump}
            />
          ))}
        {faults.rest && (
          <p className="fault">
            {faults.rest}{' '}
            {isBehind(save.error) && (
              <Button variant="default" size="compact-sm" onClick={reread}>
                {texts.takeSaved}
              </Button>
            )}
          </p>
        )}
        <p className="muted">{isDirty ? texts.notSaved : markWords(review.mark)}</p>
        <div className={classes.acts}>
          <Button type="submit" loading={save.isPending}>
            {texts.publish}
          </Button>
          <Button variant="default" loading={save.isPending} onClick={() => send('draft')}>
            {texts.saveDraft}
          </Button>
          <Button variant="default" loading={isDirty && save.isPending} onClick={close}>
            {isDirty ? texts.saveAndClose : texts.close}
          </Button>
        </div>
      </form>
      {choosing && (
        <ChooseLines
          title={texts.chooseTitle}
          reading={reading}
          isOne
          chosen={choosing.segment === null ? [] : [choosing.segment]}
          onChoose={([segment = null]) => change({ ...choosing, segment })}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

/** The server's mark of what was saved. */
function markWords(mark: number | null): string {
  return mark === null ? texts.noMark : texts.markNow(texts.mark(mark));
}

/** Whether another browser has saved the review since this one has read it. */
function isBehind(fault: Error | null): boolean {
  return fault instanceof Problem && fault.status === changedMeanwhile;
}

const changedMeanwhile = 412;
