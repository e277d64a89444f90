import { Button, NativeSelect } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useMe } from '@/shared/api/queries';
import type { CallTopic, Topic } from '@/shared/api/topics';
import { plain } from '@/shared/format/text';
import { ChooseLines } from '@/shared/transcripts/ChooseLines';
import { useReadTranscript } from '@/shared/transcripts/transcripts';
import { useCorrectTopic } from './topics';
import { texts } from './texts';
import classes from './Analysis.module.css';

/** What stands for none of the topics in a form, and is no topic's id. */
export const none = '/';

/** What stands for a topic that is not on the list any more: it can be kept, and not be chosen. */
const removed = '';

type Props = { callId: string; topic: CallTopic | null; items: readonly Topic[] };

/** Says what the call was about, and which lines tell it: they become the example. */
export function CorrectTopic({ callId, topic, items }: Props) {
  const correct = useCorrectTopic(callId);
  const [lines, setLines] = useState<readonly number[]>([]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get('topic');
    if (chosen === null || correct.isPending) return;
    correct.mutate({ topic: chosen === none ? null : String(chosen), lines }, { onSuccess: () => setLines([]) });
  };
  const isListed = topic === null || topic.id === null || items.some(({ id }) => id === topic.id);
  const gone = isListed ? [] : [{ value: removed, label: texts.removedChoice(plain(topic.label ?? topic.id ?? '')), disabled: true }];
  return (
    <>
      <form className={classes.form} onSubmit={submit}>
        <NativeSelect
          name="topic"
          label={texts.correct}
          description={texts.correctHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={correct.error?.message}
          required
          withAsterisk={false}
          defaultValue={isListed ? (topic?.id ?? none) : removed}
          data={[...gone, { value: none, label: texts.noneOfThese }, ...items.map(({ id, name }) => ({ value: id, label: plain(name) }))]}
        />
        <Button type="submit" variant="default" loading={correct.isPending}>
          {texts.correctAct}
        </Button>
      </form>
      <Lines callId={callId} lines={lines} onChoose={setLines} />
    </>
  );
}

type LinesProps = { callId: string; lines: readonly number[]; onChoose: (lines: readonly number[]) => void };

/** For who may read what was said. Without a choice the server takes the lines that are nearest to the topic. */
function Lines({ callId, lines, onChoose }: LinesProps) {
  const me = useMe();
  const reading = useReadTranscript(callId);
  const [isChoosing, setChoosing] = useState(false);
  if (!me.data?.permissions.includes('readTranscripts')) return null;
  return (
    <div className={classes.lines}>
      <Button variant="default" size="compact-sm" onClick={() => setChoosing(true)}>
        {texts.chooseLines}
      </Button>
      <span className="muted">{lines.length === 0 ? texts.nearestLines : texts.chosenLines(lines.length)}</span>
      {lines.length > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => onChoose([])}>
          {texts.noLines}
        </Button>
      )}
      {isChoosing && (
        <ChooseLines
          title={texts.linesTitle}
          reading={reading}
          isOne={false}
          chosen={lines}
          onChoose={onChoose}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
