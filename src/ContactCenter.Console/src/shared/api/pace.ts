import { Problem } from './problem';

/** What is told of a query. */
type State = { status: string; error: Error | null };

const slowMs = 5_000;
const slower = 2;

/** How soon something is asked for again: as it should be, slower after a fault that may pass, and no more after one that stays. */
export function pace({ status, error }: State, everyMs: number | false): number | false {
  if (status !== 'error' || everyMs === false) return everyMs;
  return error instanceof Problem && error.mayPass ? Math.max(everyMs * slower, slowMs) : false;
}
