import type { components } from './schema.gen';

type ProblemDetails = components['schemas']['ProblemDetails'];

/** What the server said when it could not do what it was asked, or that it could not be asked. */
export class Problem extends Error {
  /** The HTTP status; 0: there was no answer. */
  readonly status: number;
  /** To be quoted to whoever reads the log; null: the server gave none. */
  readonly id: string | null;

  constructor(status: number, detail: string, id: string | null = null) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.id = id;
  }

  /** Whether asking again as it is can help. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

/** Reads problem+json, and whatever came in its place. */
export function problemOf(status: number, body: unknown): Problem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDetails> & { traceId?: unknown; errors?: Record<string, string[]> };
  const faults = Object.entries(details.errors ?? {}).map(([name, rules]) => `${name} ${rules.join(', ')}`);
  const said = faults.length > 0 ? `${faults.join('; ')}.` : (details.detail ?? details.title ?? `The server answered ${status}.`);
  return new Problem(status, said, typeof details.traceId === 'string' ? details.traceId : null);
}
