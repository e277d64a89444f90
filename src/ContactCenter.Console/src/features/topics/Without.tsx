import { Link } from 'react-router';
import type { TopicGroup } from '@/shared/api/topics';
import { Panel } from '@/shared/ui/Panel';
import { Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { useWithoutTopic } from './queries';
import { texts } from './texts';
import classes from './TopicsPage.module.css';

/** Calls that have none of the topics, grouped by what callers said: what many ask for may be a topic that is not on the list. */
export function Without() {
  const without = useWithoutTopic();
  return (
    <Panel title={texts.without}>
      <p>{texts.withoutText}</p>
      {without.isPending && <Loading />}
      {without.isError && !without.data && <Failed fault={without.error} retry={() => void without.refetch()} />}
      <NotUpToDate query={without} />
      {without.data && (
        <>
          <p>{texts.withoutCount(without.data.calls, without.data.alone)}</p>
          <ul className={classes.groups}>
            {without.data.groups.map((group) => (
              <Group key={group.newest[0]?.callId} group={group} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Group({ group: { calls, phrases, newest } }: { group: TopicGroup }) {
  return (
    <li>
      <b>{texts.groupCount(calls)}</b> {phrases.length === 0 ? <Missing why={texts.noPhrases} /> : <Foreign text={phrases.join(', ')} />}
      <span className={classes.newest}>
        {newest.map(({ callId, startedAt }) => (
          <Link key={callId} to={`/calls/${encodeURIComponent(callId)}`}>
            <Instant at={startedAt} />
          </Link>
        ))}
      </span>
    </li>
  );
}
