import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { Panel } from '@/shared/ui/Panel';
import { Failed } from '@/shared/ui/States';
import { useCheck, usePlan } from '../queries';
import { PlanHead } from '../PlanHead';
import { texts } from './texts';
import { Deeds } from './Deeds';
import type { Input } from './inputs';
import { Steps } from './Steps';
import classes from './TestCall.module.css';

type Start = { number: string; caller: string; at: string };

/** A made-up caller walks the draft: nobody is rung, and nothing is kept. */
export function TestCallPage() {
  const plan = usePlan();
  const check = useCheck(plan.data?.tag);
  const [start, setStart] = useState<Start>({ number: '', caller: '', at: '' });
  const [inputs, setInputs] = useState<readonly Input[] | null>(null);
  const [search] = useSearchParams();
  const past = search.get('call');
  return (
    <>
      <PlanHead plan={plan.data} check={check.data} />
      <p className="muted">{texts.testText}</p>
      <div className={classes.grid}>
        <Panel title={texts.testStart}>
          <div className={classes.form}>
            <StartFields start={start} onChange={setStart} />
            <Button onClick={() => setInputs([])}>{inputs === null ? texts.dial : texts.dialAgain}</Button>
          </div>
        </Panel>
        {past !== null && inputs === null && plan.data && <PastCall callId={past} tag={plan.data.tag} />}
        {inputs !== null && plan.data && <Call start={start} inputs={inputs} tag={plan.data.tag} onInputs={setInputs} />}
      </div>
    </>
  );
}

function StartFields({ start, onChange }: { start: Start; onChange: (start: Start) => void }) {
  return (
    <>
      <TextInput
        label={texts.dialled}
        description={texts.dialledHelp}
        autoComplete="off"
        value={start.number}
        onChange={(event) => onChange({ ...start, number: event.currentTarget.value })}
      />
      <TextInput
        label={texts.from}
        description={texts.fromHelp}
        autoComplete="off"
        value={start.caller}
        onChange={(event) => onChange({ ...start, caller: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={texts.at}
        description={texts.atHelp}
        value={start.at}
        onChange={(event) => onChange({ ...start, at: event.currentTarget.value })}
      />
    </>
  );
}

/** A call that was, as it would go now. */
function PastCall({ callId, tag }: { callId: string; tag: string }) {
  const body = { number: null, caller: null, at: null, inputs: null, callId };
  const call = useQuery({
    queryKey: ['plan', 'call', tag, body],
    queryFn: ({ signal }) => read(api.POST('/api/v1/plan/draft/calls', { signal, body })),
  });
  return (
    <Panel title={texts.pastWay}>
      {call.isError && <Failed fault={call.error} />}
      {call.data && <Steps call={call.data} />}
    </Panel>
  );
}

type CallProps = { start: Start; inputs: readonly Input[]; tag: string; onInputs: (inputs: readonly Input[]) => void };

function Call({ start, inputs, tag, onInputs }: CallProps) {
  const body = {
    number: start.number.trim() || null,
    caller: start.caller.trim() || null,
    at: start.at === '' ? null : new Date(start.at).toISOString(),
    inputs: [...inputs],
    callId: null,
  };
  const call = useQuery({
    queryKey: ['plan', 'call', tag, body],
    queryFn: ({ signal }) => read(api.POST('/api/v1/plan/draft/calls', { signal, body })),
    placeholderData: keepPreviousData,
  });
  const back = inputs.length > 0 && (
    <Button variant="default" onClick={() => onInputs(inputs.slice(0, -1))}>
      {texts.stepBack}
    </Button>
  );
  return (
    <Panel title={texts.testWay}>
      {call.isError && <Failed fault={call.error} />}
      {call.isError && back}
      {!call.isError && call.data && (
        <>
          <Steps call={call.data} />
          <div className={classes.deeds}>
            <Deeds state={call.data.state} isBusy={call.isFetching} onDo={(input) => onInputs([...inputs, input])} />
            {back}
          </div>
        </>
      )}
    </Panel>
  );
}
