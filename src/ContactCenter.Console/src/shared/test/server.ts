import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import document from '../../../openapi.json';

/** Stands in for the contact center; each test says what it answers. */
export const server = setupServer();

const base = 'http://localhost:3000/api/v1';

type Schemas = Record<string, { examples?: unknown[] }>;

/** The example that the server's own description has of a type. */
export function example<T>(schema: string, changes: Partial<T> = {}): T {
  const [first] = (document.components.schemas as unknown as Schemas)[schema]?.examples ?? [];
  if (!first) throw new Error(`openapi.json has no example of ${schema}.`);
  return { ...(first as T), ...changes };
}

/** Answers a GET below the API. */
export function answers(path: string, body: object, status = 200) {
  server.use(http.get(base + path, () => HttpResponse.json(body, { status })));
}

/** Answers a GET below the API by what was asked. */
export function answersBy(path: string, body: (query: URLSearchParams) => object) {
  server.use(http.get(base + path, ({ request }) => HttpResponse.json(body(new URL(request.url).searchParams))));
}

/** Answers a GET below the API when what it gives is called, and not before. */
export function answersLater(path: string, body: object): () => void {
  let answer: () => void = () => undefined;
  const isTime = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.get(base + path, async () => {
      await isTime;
      return HttpResponse.json(body);
    }),
  );
  return answer;
}

/** Answers a request that changes something, and remembers it. */
export function takes(method: 'post' | 'put' | 'patch' | 'delete', path: string, body: object | null, status = 200): Request[] {
  const asked: Request[] = [];
  server.use(
    http[method](base + path, ({ request }) => {
      asked.push(request.clone());
      return body === null ? new HttpResponse(null, { status }) : HttpResponse.json(body, { status });
    }),
  );
  return asked;
}

/** The same for what the server refuses until a password was given. */
export function takesOnceProven(method: 'post' | 'put' | 'patch' | 'delete', path: string, body: object, status = 200): Request[] {
  const proven = takes('post', '/sessions', example<object>('MeResource'));
  const asked: Request[] = [];
  server.use(
    http[method](base + path, ({ request }) => {
      asked.push(request.clone());
      const isProven = proven.length > 0;
      return HttpResponse.json(isProven ? body : problem(403, 'Sign in again.', { proof: 'password' }), { status: isProven ? status : 403 });
    }),
  );
  return asked;
}

/** What the server says when it refuses. */
export function problem(status: number, detail: string, more: object = {}) {
  return { type: 'about:blank', title: 'Refused', status, detail, instance: null, ...more };
}
