import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { makePasskey, NoPasskey } from '@/shared/api/passkeys';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Passkey = Schemas['PasskeyResource'];

export function usePasskeys() {
  return useQuery({ queryKey: ['passkeys'], queryFn: ({ signal }) => read(api.GET('/api/v1/me/passkeys', { signal })), staleTime: 0 });
}

export function useAddPasskey() {
  return usePasskeyChange(add, texts.passkeyAdded);
}

export function useRemovePasskey() {
  return usePasskeyChange((id: string) => done(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } })), texts.passkeyRemoved);
}

async function add(name: string): Promise<void> {
  const options = await read(api.POST('/api/v1/me/passkeys/options'));
  try {
    const credential = await makePasskey(options);
    await done(api.POST('/api/v1/me/passkeys', { body: { name, credential } }));
  } catch (fault) {
    if (fault instanceof NoPasskey) throw new Error(fault.isThere ? texts.passkeyThere : texts.passkeyNotMade, { cause: fault });
    throw fault;
  }
}

/** Ends the person's other sessions, and may let them do what they were not allowed before. */
function usePasskeyChange(act: (given: string) => Promise<void>, said: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => say(said),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => Promise.all(['me', 'passkeys', 'sessions'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
