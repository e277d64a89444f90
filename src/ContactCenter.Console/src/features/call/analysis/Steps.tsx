import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import type { Step } from './queries';
import { texts } from './texts';

/** What was not found out, and why: nothing is left to be guessed. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const me = useMe();
  const missing = steps.filter(({ state }) => state !== 'done');
  const hasFailed = missing.some(({ state }) => state === 'failed');
  return (
    <>
      <ul>
        {missing.map(({ step, state, reason }) => (
          <li key={step}>
            <b>{plain(texts.step(step))}</b> {plain(texts.stepState(state))}
            {reason !== null && <span>{plain(`: ${reason}`)}</span>}
          </li>
        ))}
      </ul>
      {hasFailed && me.data?.permissions.includes('operate') && <Link to="/ops/work">{texts.toWork}</Link>}
    </>
  );
}
