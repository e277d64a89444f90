import { type SubmitEvent, useEffect } from 'react';
import { plain } from '@/shared/format/text';
import { showClock } from '@/shared/format/time';
import { speakerWords } from '@/shared/recordings/texts';
import { Dialog, DialogEnd, FormEnd } from '@/shared/ui/Dialog';
import { say } from '@/shared/ui/say';
import { Loading } from '@/shared/ui/States';
import { lineTexts as texts } from './texts';
import type { Segment, useReadTranscript } from './transcripts';
import classes from './ChooseLines.module.css';

type Props = {
  title: string;
  /** The reading of the call's transcript: who opens the dialog a second time reads it no second time. */
  reading: ReturnType<typeof useReadTranscript>;
  /** Whether only one line can be chosen. */
  isOne: boolean;
  chosen: readonly number[];
  onChoose: (segments: number[]) => void;
  onClose: () => void;
};

/** Lines of a transcript to choose from, by the numbers of their segments. */
export function ChooseLines({ title, reading, isOne, chosen, onChoose, onClose }: Props) {
  const { isIdle, mutate } = reading;
  useEffect(() => {
    if (isIdle) mutate(undefined, { onSuccess: ({ segments }) => say(texts.shown(segments.length)), onError: (fault) => say(fault.message, 'assertive') });
  }, [isIdle, mutate]);
  return (
    <Dialog isWide title={title} onClose={onClose}>
      <p className="muted">{texts.audited}</p>
      {reading.isError && <p className="fault">{reading.error.message}</p>}
      {reading.isPending && <Loading />}
      {reading.data && reading.data.segments.length > 0 ? (
        <Choice segments={reading.data.segments} isOne={isOne} chosen={chosen} onChoose={onChoose} onClose={onClose} />
      ) : (
        <>
          {reading.data && <p>{texts.noLines}</p>}
          <DialogEnd onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

type ChoiceProps = Omit<Props, 'title' | 'reading'> & { segments: readonly Segment[] };

function Choice({ segments, isOne, chosen, onChoose, onClose }: ChoiceProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose(new FormData(event.currentTarget).getAll('line').map(Number));
    onClose();
  };
  return (
    <form onSubmit={submit}>
      <fieldset className={classes.lines}>
        <legend className="heard-only">{texts.lines}</legend>
        {segments.map(({ segment, start, speaker, text }) => (
          <label key={segment}>
            <input type={isOne ? 'radio' : 'checkbox'} name="line" value={segment} defaultChecked={chosen.includes(segment)} />
            <span className="figures muted">{showClock(Math.floor(start))}</span> <b>{plain(speakerWords(speaker))}</b> <bdi>{plain(text)}</bdi>
          </label>
        ))}
      </fieldset>
      <FormEnd act={isOne ? texts.chooseOne : texts.chooseMany} isBusy={false} onClose={onClose} />
    </form>
  );
}
