import { useSyncExternalStore } from 'react';
import type { LiveCall } from './events';
import { liveCalls } from './liveCalls';
import { useTick } from './useTick';

export type LiveCalls = {
  /** null: there are too many to show each. */
  calls: LiveCall[] | null;
  total: number;
  /** When the server last gave a sign of life, in its own time; null: it has told nothing yet. */
  asOf: number | null;
  isLate: boolean;
  isStale: boolean;
};

const lateMs = 2_500;
const staleMs = 5_000;

/** The calls of this moment. What was known stays on the page while the server is silent. */
export function useLiveCalls(): LiveCalls {
  const state = useSyncExternalStore(liveCalls.subscribe, liveCalls.get);
  useTick();
  const age = liveCalls.silentMs();
  return {
    calls: state === null ? [] : state.items,
    total: state?.total ?? 0,
    asOf: state?.beatAt ?? null,
    isLate: age > lateMs,
    isStale: age > staleMs,
  };
}
