import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/client';
import { plain } from '@/shared/format/text';
import { CallState } from '@/shared/ui/CallState';
import { texts } from './texts';
import classes from './TestCall.module.css';

type Step = Schemas['TestStepResource'];

/** The way of the caller: what they did, what they heard, where they are. */
export function Steps({ call }: { call: Schemas['TestCallResource'] }) {
  return (
    <ol className={classes.steps} aria-live="polite">
      {call.steps.map((step, index) => (
        <li key={index}>
          {step.input !== null && step.input !== undefined && <p className={classes.input}>{inputText(step.input)}</p>}
          {step.says.map((said, place) => (
            <p key={place} className={classes.said}>
              <bdi>{plain(said)}</bdi>
            </p>
          ))}
          <p className="muted">{step.decisions.map(plain).join('; ')}</p>
          <p className={classes.where}>
            <CallState state={step.state} /> <Where step={step} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Where({ step }: { step: Step }) {
  if (step.target !== null) return <Link to={formAt(`Ivr:Menus:${step.target}`)}>{plain(step.target.replaceAll(':', ' › '))}</Link>;
  if (step.department === null) return null;
  return <Link to={formAt(`Departments:${step.department}`)}>{plain(step.department)}</Link>;
}

function formAt(path: string): string {
  return `/admin/plan?at=${encodeURIComponent(path)}`;
}

function inputText(input: unknown): string {
  if (typeof input === 'string') return input === '' ? texts.silent : texts.callerSays(plain(input));
  const [name, value] = Object.entries(input as Record<string, unknown>)[0] ?? ['', null];
  if (name === 'agent') return texts.agentDeeds[String(value)] ?? String(value);
  if (name === 'service') return value === null ? texts.serviceSilent : texts.serviceSays(plain(JSON.stringify(value)));
  return name === 'hangUp' ? texts.hangsUp : texts.hearsOn;
}
