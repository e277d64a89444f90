import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { forget } from '@/shared/ui/kept';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Hold = Schemas['HoldResource'];

export type CallDetail = Schemas['CallDetailResource'];
export type Survey = NonNullable<CallDetail['survey']>;

const everyMs = 2_000;

/** What comes in with a call is nobody's to change. */
const incoming = /^(from_user|custom_data(\..*)?|SipHeader_.*)$/i;

export function isIncoming(attribute: string): boolean {
  return incoming.test(attribute);
}

/** One call; while it lives it is read again every two seconds. */
export function useCall(callId: string) {
  return useQuery({
    queryKey: ['call', callId],
    queryFn: ({ signal }): Promise<CallDetail> => read(api.GET('/api/v1/calls/{callId}', { params: { path: { callId } }, signal })),
    refetchInterval: ({ state }) => pace(state, state.data?.state === 'ended' ? false : everyMs),
  });
}

/** What somebody writes, and what stood there when they began. */
export type Writing = { text: string; from: string };

/** Writes the notes, over whatever is there; the page has shown what others wrote meanwhile. @param key Under which they are kept until then. */
export function useWriteNotes(callId: string, key: string) {
  return useEdit(callId, texts.notesSaved, async (writing: Writing) => {
    await done(api.PUT('/api/v1/calls/{callId}/notes', { params: { path: { callId } }, body: { text: writing.text } }));
    forget(key, writing);
  });
}

/** Sets an attribute, or removes it. */
export function useChangeAttribute(callId: string) {
  return useEdit(callId, texts.attributesSaved, ({ name, value }: { name: string; value: string | null }) =>
    done(api.PATCH('/api/v1/calls/{callId}/attributes', { params: { path: { callId } }, body: { [name]: value } })),
  );
}

/** Completes when the page shows what was written. What was refused may be about another state than the page shows: it is read again, too. */
export function useEdit<T>(callId: string, said: string, write: (change: T) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    async onSuccess() {
      say(said);
      await queries.invalidateQueries({ queryKey: ['call', callId] });
    },
    onError(fault) {
      say(fault.message, 'assertive');
      void queries.invalidateQueries({ queryKey: ['call', callId] });
    },
  });
}
