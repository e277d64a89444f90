import { Button, NativeSelect } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { type CallTopic, type Topic, useTopics } from '@/shared/api/topics';
import { plain } from '@/shared/format/text';
import { Foreign } from '@/shared/ui/Values';
import { Part } from './Part';
import { useCorrectTopic } from './topics';
import { texts } from './texts';
import classes from './Analysis.module.css';

/** What stands for none of them in a form. */
const none = '';

/** What the call was about, and a way to say it better: that is how the server learns. Where the owner has no topics nothing stands here. */
export function TopicOfCall({ callId, topic }: { callId: string; topic: CallTopic | null }) {
  const choices = useTopics();
  const items = choices.data?.items.filter(({ removed }) => !removed) ?? [];
  if (topic === null && items.length === 0) return null;
  return (
    <Part title={texts.topic}>
      <p>{topic === null ? <span className="muted">{texts.notFound}</span> : <TopicWords topic={topic} />}</p>
      {items.length > 0 && <Correct key={topic?.id ?? none} callId={callId} topic={topic} items={items} />}
    </Part>
  );
}

function TopicWords({ topic: { id, label, score, source, removed } }: { topic: CallTopic }) {
  const notes = [score === null ? null : texts.sure(score), texts.topicSource(source), removed ? texts.removedTopic : null];
  return (
    <>
      {id === null ? (
        texts.noTopic
      ) : (
        <b>
          <Foreign text={label ?? id} />
        </b>
      )}{' '}
      <span className="muted">{plain(notes.filter((note) => note !== null).join(', '))}</span>
    </>
  );
}

type CorrectProps = { callId: string; topic: CallTopic | null; items: readonly Topic[] };

function Correct({ callId, topic, items }: CorrectProps) {
  const correct = useCorrectTopic(callId);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget).get('topic')) || null;
    if (!correct.isPending) correct.mutate(id);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        name="topic"
        label={texts.correct}
        description={texts.correctHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={correct.error?.message}
        defaultValue={topic?.id ?? none}
        data={[{ value: none, label: texts.noneOfThese }, ...items.map(({ id, name }) => ({ value: id, label: plain(name) }))]}
      />
      <Button type="submit" variant="default" loading={correct.isPending}>
        {texts.correctAct}
      </Button>
    </form>
  );
}
