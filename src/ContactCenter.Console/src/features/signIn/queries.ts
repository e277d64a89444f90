import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api, read, type Schemas } from '@/shared/api/client';
import type { Me } from '@/shared/api/queries';
import { makePasskey, NoPasskey, signWithPasskey } from '@/shared/api/passkeys';
import { wayBack } from '@/shared/api/session';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

/** What the server offers to whoever is on this machine or came by this address. */
export function useOffer() {
  return useQuery({ queryKey: ['sign-in'], queryFn: ({ signal }) => read(api.GET('/api/v1/sign-in', { signal })), staleTime: Infinity });
}

export type Proof =
  | { by: 'password'; body: Schemas['SignInRequest'] }
  | { by: 'code'; body: Schemas['CodeRequest'] }
  | { by: 'firstAdmin'; body: Schemas['FirstAdminRequest'] }
  | { by: 'passkey' }
  | { by: 'codeWithPasskey'; body: Schemas['PasskeyCodeRequest'] }
  | { by: 'demo'; body: Schemas['DemoRequest'] };

function ask(proof: Proof): Promise<Me> {
  switch (proof.by) {
    case 'password':
      return read(api.POST('/api/v1/sessions', { body: proof.body }));
    case 'code':
      return read(api.POST('/api/v1/sessions/code', { body: proof.body }));
    case 'firstAdmin':
      return read(api.POST('/api/v1/sessions/first-admin', { body: proof.body }));
    case 'passkey':
      return orNoPasskey(askByPasskey());
    case 'codeWithPasskey':
      return orNoPasskey(askByCodeWithPasskey(proof.body));
    case 'demo':
      return read(api.POST('/api/v1/sessions/demo', { body: proof.body }));
  }
}

async function askByPasskey(): Promise<Me> {
  const options = await read(api.POST('/api/v1/sessions/passkey/options'));
  const credential = await signWithPasskey(options);
  return read(api.POST('/api/v1/sessions/passkey', { body: { credential } }));
}

/** Somebody new who never has a password. */
async function askByCodeWithPasskey(body: Schemas['PasskeyCodeRequest']): Promise<Me> {
  const options = await read(api.POST('/api/v1/sessions/code/passkey/options', { body }));
  const credential = await makePasskey(options);
  return read(api.POST('/api/v1/sessions/code/passkey', { body: { ...body, name: texts.firstPasskey, credential } }));
}

async function orNoPasskey(asked: Promise<Me>): Promise<Me> {
  try {
    return await asked;
  } catch (fault) {
    throw fault instanceof NoPasskey ? new Error(texts.noPasskey, { cause: fault }) : fault;
  }
}

/** Signs in and goes to where the person was going. */
export function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation({
    mutationFn: ask,
    onSuccess(me) {
      queries.clear();
      queries.setQueryData(['me'], me);
      void navigate(wayBack(search.get('back')), { replace: true });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
