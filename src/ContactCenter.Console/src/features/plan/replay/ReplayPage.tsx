import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { plain } from '@/shared/format/text';
import { showNumber } from '@/shared/format/time';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import table from '@/shared/ui/table.module.css';
import { useCheck, usePlan } from '../queries';
import { PlanHead } from '../PlanHead';
import classes from '../PlanPage.module.css';
import { type Replay, type Replayed, useCancelReplay, useReplay, useStartReplay } from './queries';
import { texts } from './texts';

/** What the draft would have done to the callers of the past. Which replay is looked at stands in the address. */
export function ReplayPage() {
  const plan = usePlan();
  const check = useCheck(plan.data?.tag);
  const [search, setSearch] = useSearchParams();
  const id = search.get('replay');
  return (
    <>
      <PlanHead plan={plan.data} check={check.data} />
      <p className="muted">{texts.text}</p>
      <div className={classes.notice}>
        <Panel title={texts.start}>
          <Start onStarted={(started) => setSearch({ replay: started })} />
        </Panel>
      </div>
      {id !== null && <Result key={id} id={id} />}
    </>
  );
}

function Start({ onStarted }: { onStarted: (id: string) => void }) {
  const start = useStartReplay();
  const [by, setBy] = useState<'calls' | 'days'>('calls');
  const [count, setCount] = useState('1000');
  const wanted = Number(count);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = by === 'calls' ? { calls: wanted, days: null } : { calls: null, days: wanted };
    if (Number.isSafeInteger(wanted) && !start.isPending) start.mutate(body, { onSuccess: (replay) => onStarted(replay.id) });
  };
  return (
    <form onSubmit={submit} className={classes.note}>
      {start.isError && <p className="fault">{start.error.message}</p>}
      <NativeSelect
        label={texts.which}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value === 'days' ? 'days' : 'calls')}
        data={[
          { value: 'calls', label: texts.lastCalls },
          { value: 'days', label: texts.lastDays },
        ]}
      />
      <TextInput label={texts.howMany} inputMode="numeric" autoComplete="off" value={count} onChange={(event) => setCount(event.currentTarget.value)} />
      <div className={classes.buttons}>
        <Button type="submit" loading={start.isPending}>
          {texts.play}
        </Button>
      </div>
    </form>
  );
}

function Result({ id }: { id: string }) {
  const replay = useReplay(id);
  const cancel = useCancelReplay(id);
  if (replay.isPending) return <Loading rows={3} />;
  if (replay.data === undefined) return <Failed fault={replay.error} retry={() => void replay.refetch()} />;
  const { data } = replay;
  return (
    <Panel title={texts.result}>
      <NotUpToDate query={replay} />
      <p role="status">{data.state === 'running' ? texts.progress(showNumber(data.done), showNumber(data.total)) : texts.sum(data)}</p>
      {data.reason !== null && <p className="fault">{plain(data.reason)}</p>}
      <Figures replay={data} />
      {data.state === 'running' && (
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {texts.cancel}
        </Button>
      )}
      <Calls title={texts.elsewhere} calls={data.elsewhere} />
      <Calls title={texts.noWayOut} calls={data.noWayOut} />
    </Panel>
  );
}

function Figures({ replay }: { replay: Replay }) {
  return (
    <Facts>
      <Fact name={texts.same}>{showNumber(replay.same)}</Fact>
      <Fact name={texts.elsewhere}>{showNumber(replay.elsewhere.total)}</Fact>
      <Fact name={texts.noWayOut}>{showNumber(replay.noWayOut.total)}</Fact>
      <Fact name={texts.notPlayable}>{showNumber(replay.notPlayable)}</Fact>
    </Facts>
  );
}

function Calls({ title, calls }: { title: string; calls: Replayed }) {
  if (calls.items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table className={table.table}>
        <caption className="heard-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.call}</th>
            <th scope="col">{texts.was}</th>
            <th scope="col">{texts.now}</th>
          </tr>
        </thead>
        <tbody>
          {calls.items.map((call) => (
            <tr key={call.callId}>
              <td>
                <Link to={`/admin/plan/test?call=${encodeURIComponent(call.callId)}`}>{plain(call.callId)}</Link>
              </td>
              <td>{texts.landing(call.was)}</td>
              <td>{texts.landing(call.now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
