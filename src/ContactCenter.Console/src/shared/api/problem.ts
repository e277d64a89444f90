import type { components } from './schema.gen';

type ProblemDetails = components['schemas']['ProblemDetails'];

/** What the server said when it could not do what it was asked, or that it could not be asked. */
export class Problem extends Error {
  /** The HTTP status; 0: there was no answer. */
  readonly status: number;
  /** To be quoted to whoever reads the log; null: the server gave none. */
  readonly id: string | null;
  /** What is wrong with each field of a form, by the name that the API has for it. */
  readonly faults: Readonly<Record<string, string>>;
  /** What the person must show to be let through, as the server calls it; null: that would not help. */
  readonly proof: string | null;

  constructor(status: number, detail: string, id: string | null = null, faults: Readonly<Record<string, string>> = {}, proof: string | null = null) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.id = id;
    this.faults = faults;
    this.proof = proof;
  }

  /** Whether asking again as it is can help. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

/** Reads problem+json, and whatever came in its place. */
export function problemOf(status: number, body: unknown): Problem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDetails> & {
    traceId?: unknown;
    proof?: unknown;
    errors?: Record<string, string[]>;
  };
  const faults = Object.entries(details.errors ?? {}).map(([name, rules]) => [name, rules.join(', ')] as const);
  const said = faults.map(([name, rules]) => `${name} ${rules}`).join('; ');
  const words = said ? `${said}${said.endsWith('.') ? '' : '.'}` : (details.detail ?? details.title ?? `The server answered ${status}.`);
  return new Problem(status, words, textOf(details.traceId), Object.fromEntries(faults), textOf(details.proof));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What the person must show to be let through; null: there is no fault, or that would not help. */
export function proofOf(fault: Error | null): string | null {
  return fault instanceof Problem ? fault.proof : null;
}

/** What is wrong with the form: of each field, and what belongs to none of those. */
export function faultsOf(fault: Error | null, fields: readonly string[]): { of: (field: string) => string | undefined; rest: string | null } {
  const faults = fault instanceof Problem ? fault.faults : {};
  const isAllAtFields = fault !== null && Object.keys(faults).length > 0 && Object.keys(faults).every((name) => fields.includes(name));
  return { of: (field) => faults[field], rest: fault === null || isAllAtFields ? null : fault.message };
}
