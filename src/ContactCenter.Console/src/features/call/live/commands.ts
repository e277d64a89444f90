import { api, read } from '@/shared/api/client';
import { useCommand } from '@/shared/calls/steer';
import type { CallDetail } from '../queries';
import { texts } from './texts';

const paths = {
  pause: '/api/v1/calls/{callId}/recording/pause',
  resume: '/api/v1/calls/{callId}/recording/resume',
  stop: '/api/v1/calls/{callId}/recording/stop',
} as const;

/** What can be asked of the recording of a conversation, in the API's words. */
export type Command = keyof typeof paths;

export type Terms = NonNullable<CallDetail['recording']>;

/**
 * How the conversation is recorded that is going on; null: there is none, or it is not recorded. Callers whom a service has connected cannot be
 * moved, and are not recorded.
 */
export function termsOf({ state, can, recording }: CallDetail): Terms | null {
  const isTalking = state === 'talking' && can.includes('transfer');
  const isMade = recording !== undefined && recording !== null && recording.policy !== 'off' && !recording.declined;
  return isTalking && isMade ? recording : null;
}

/** What can be asked now. */
export function commandsOf({ pausedAt, stoppedAt }: Terms): Command[] {
  if (stoppedAt !== null) return [];
  return [pausedAt === null ? 'pause' : 'resume', 'stop'];
}

export function useRecordingCommand(callId: string) {
  return useCommand(
    callId,
    (command: Command, key) => read(api.POST(paths[command], { params: { path: { callId }, header: { 'Idempotency-Key': key } } })),
    (command) => texts.done[command],
  );
}
