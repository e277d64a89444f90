import { type CallTopic, useTopics } from '@/shared/api/topics';
import { plain } from '@/shared/format/text';
import { Foreign } from '@/shared/ui/Values';
import { CorrectTopic, none } from './CorrectTopic';
import { Part } from './Part';
import { texts } from './texts';

/** What the call was about, and a way to say it better: that is how the server learns. Where the owner has no topics nothing stands here. */
export function TopicOfCall({ callId, topic }: { callId: string; topic: CallTopic | null }) {
  const choices = useTopics();
  const items = choices.data?.items.filter(({ removed }) => !removed) ?? [];
  if (topic === null && items.length === 0) return null;
  return (
    <Part title={texts.topic}>
      <p>{topic === null ? <span className="muted">{texts.notFound}</span> : <TopicWords topic={topic} />}</p>
      {items.length > 0 && <CorrectTopic key={topic?.id ?? none} callId={callId} topic={topic} items={items} />}
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
