import createClient, { type Middleware } from 'openapi-fetch';
import { ageClock } from '@/shared/live/clock';
import { baseWithoutSlash } from './address';
import { Problem, problemOf } from './problem';
import type { components, paths } from './schema.gen';
import { sessionEnded } from './session';

export type Schemas = components['schemas'];

/** A wrong password is answered there, and not that somebody is not signed in. */
const signIn = /\/api\/v1\/sessions(\/(code|demo|first-admin|passkey|code\/passkey|code\/passkey\/options))?$/;

const middleware: Middleware = {
  onRequest({ request }) {
    // Another site cannot set it: the server takes it for a proof that the request is the console's own.
    request.headers.set('X-Console', '1');
    return request;
  },
  onResponse({ request, response }) {
    ageClock.hear(response.headers.get('Date'));
    const isSignIn = request.method === 'POST' && signIn.test(new URL(request.url).pathname);
    if (response.status === 401 && !isSignIn) sessionEnded();
  },
  onError() {
    return new Problem(0, 'The server cannot be reached. Calls go on without this page.');
  },
};

export const api = createClient<paths>({ baseUrl: baseWithoutSlash, fetch: (request) => globalThis.fetch(request) });
api.use(middleware);

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * What was asked for.
 * @throws {Problem} The server refused, failed or was not there.
 */
export async function read<T>(asked: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await asked;
  if (!response.ok || error !== undefined || data === undefined || data === null) throw problemOf(response.status, error);
  return data;
}

/**
 * For what has no answer but that it was done.
 * @throws {Problem} The server refused, failed or was not there.
 */
export async function done(asked: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await asked;
  if (!response.ok) throw problemOf(response.status, error);
}
