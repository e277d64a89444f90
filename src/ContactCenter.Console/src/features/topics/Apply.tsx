import { Button, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { faultsOf } from '@/shared/api/problem';
import type { Application } from '@/shared/api/topics';
import { startOfDay } from '@/shared/format/days';
import { plain } from '@/shared/format/text';
import { Panel } from '@/shared/ui/Panel';
import { Tag } from '@/shared/ui/Tag';
import { Instant } from '@/shared/ui/Values';
import { useApply, useStopApplying } from './queries';
import { texts } from './texts';
import classes from './TopicsPage.module.css';

/** Has the topics of calls of before found anew, and tells how far that is. */
export function Apply({ application }: { application: Application | null }) {
  const apply = useApply();
  const stop = useStopApplying();
  const isRunning = application?.state === 'running';
  const faults = faultsOf(apply.error, ['since']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const since = startOfDay(String(new FormData(event.currentTarget).get('since')));
    if (since !== undefined && !apply.isPending) apply.mutate(since);
  };
  return (
    <Panel title={texts.apply}>
      <p>{texts.applyText}</p>
      {application && <State application={application} />}
      {stop.isError && <p className="fault">{stop.error.message}</p>}
      {faults.rest && <p className="fault">{faults.rest}</p>}
      {isRunning ? (
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {texts.stop}
        </Button>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <TextInput type="date" name="since" label={texts.since} error={faults.of('since')} required withAsterisk={false} />
          <Button type="submit" variant="default" loading={apply.isPending}>
            {texts.applyAct}
          </Button>
        </form>
      )}
    </Panel>
  );
}

function State({ application: { state, done, since } }: { application: Application }) {
  return (
    <p className={classes.state}>
      <Tag kind={state === 'done' ? 'ok' : 'quiet'}>{plain(texts.applications[state] ?? state)}</Tag>
      <span>
        {texts.lookedAt(done)} <Instant at={since} />
      </span>
    </p>
  );
}
