import type { Grant } from '@/shared/grants/grants';
import { texts } from './texts';

/** Roles whose people hear and read unless something else is granted. */
const rolesWithAll: readonly string[] = ['supervisor', 'analyst'];

/** In words, with what the roles say spelt out. */
export function grantWords(grant: Grant, roles: readonly string[]): string {
  if (grant === 'all') return texts.all;
  if (grant === 'byRole') return texts.byRoleIs(roles.some((role) => rolesWithAll.includes(role)) ? texts.all : texts.none);
  return grant.length === 0 ? texts.none : grant.join(', ');
}
