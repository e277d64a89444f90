import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import type { Step } from './queries';
import { texts } from './texts';

/** Whether something is to be known of a step: it was not done, or not of all. */
export const isToBeTold = ({ state, reason }: Step) => state !== 'done' || reason !== null;

/** What was not found out, or not of all, and why: nothing is left to be guessed. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const me = useMe();
  const missing = steps.filter(isToBeTold);
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
