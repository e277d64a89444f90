import { api, read } from '@/shared/api/client';
import { useCommand } from '@/shared/calls/steer';
import type { CallDetail } from '../queries';
import { texts } from './texts';

const paths = {
  start: '/api/v1/calls/{callId}/recording/start',
  pause: '/api/v1/calls/{callId}/recording/pause',
  resume: '/api/v1/calls/{callId}/recording/resume',
  stop: '/api/v1/calls/{callId}/recording/stop',
} as const;

/** What can be asked of the recording of a conversation, in the API's words. */
export type Command = keyof typeof paths;

export type Terms = NonNullable<CallDetail['recording']>;

/** Whether caller and agent talk in a room of ours. Callers whom a service has connected cannot be moved, and are not recorded. */
export function isConversation({ state, can }: CallDetail): boolean {
  return state === 'talking' && can.includes('transfer');
}

/** How the conversation is recorded; null: it is not. */
export function termsOf({ recording }: CallDetail): Terms | null {
  return recording && recording.policy !== 'off' && !recording.declined ? recording : null;
}

/** What can be asked of the conversation now. */
export function commandsOf(call: CallDetail): Command[] {
  const terms = termsOf(call);
  if (call.recording?.declined || (terms && terms.stoppedAt !== null)) return [];
  if (terms === null) return ['start'];
  return [terms.pausedAt === null ? 'pause' : 'resume', 'stop'];
}

export function useRecordingCommand(callId: string) {
  return useCommand(
    callId,
    (command: Command, key) => read(api.POST(paths[command], { params: { path: { callId }, header: { 'Idempotency-Key': key } } })),
    (command) => texts.done[command],
  );
}
