/** Whose recordings or transcripts somebody, or a program, may use: as the roles say, of all departments, or of those. */
export type Grant = 'byRole' | 'all' | readonly string[];

/** As the API writes it. */
export function grantOf(json: unknown): Grant {
  if (json === true) return 'all';
  return Array.isArray(json) ? json.filter((name) => typeof name === 'string') : 'byRole';
}

export function jsonOf(grant: Grant): true | null | string[] {
  if (grant === 'all') return true;
  return grant === 'byRole' ? null : [...grant];
}

export function isSame(a: Grant, b: Grant): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((name) => b.includes(name));
}
