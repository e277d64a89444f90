import { texts } from './texts';

/** Whose recordings or transcripts somebody may use: as the roles say, of all departments, or of those. */
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

/** Roles whose people hear and read unless something else is granted. */
const rolesWithAll: readonly string[] = ['supervisor', 'analyst'];

/** In words, with what the roles say spelt out. */
export function grantWords(grant: Grant, roles: readonly string[]): string {
  if (grant === 'all') return texts.all;
  if (grant === 'byRole') return texts.byRoleIs(roles.some((role) => rolesWithAll.includes(role)) ? texts.all : texts.none);
  return grant.length === 0 ? texts.none : grant.join(', ');
}
