/** What the stream sends (docs/live.md). It is no part of the API's description. */
export type LiveRecord<T> = { key: string; rev: number; data: T };

export type LiveEvent =
  | { type: 'all'; topic: string; total: number; items: LiveRecord<unknown>[] | null }
  | { type: 'change'; topic: string; key: string; rev: number; op: 'put' | 'del'; data?: unknown }
  | { type: 'beat'; now: string; build?: string }
  | { type: 'bye'; retryAfter: number };

export const eventTypes = ['all', 'change', 'beat', 'bye'] as const;

export type LiveLeg = { number: number; role: string; endpoint: string; state: string; hearsCaller: boolean };

/** A live call; a field that nothing is known of is left out. */
export type LiveCall = {
  callId: string;
  state: string;
  caller: string;
  number: string;
  department?: string;
  startedAt: string;
  since?: string;
  legs: LiveLeg[];
  /** What may be asked of it, for who may steer calls. */
  can?: string[];
};
