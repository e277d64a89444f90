import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { type Grant, grantOf } from '@/shared/grants/grants';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type User = Schemas['UserResource'];

export function useUsers() {
  return useQuery({ queryKey: ['users'], queryFn: ({ signal }) => read(api.GET('/api/v1/users', { signal })), staleTime: 0 });
}

export function grantsOf(user: User): { hear: Grant; read: Grant; hearOriginal: Grant; review: Grant } {
  const { hear, read: reads, hearOriginal, review } = user.permissions;
  return { hear: grantOf(hear), read: grantOf(reads), hearOriginal: grantOf(hearOriginal), review: grantOf(review) };
}

/** What is to be changed; what is left out stays. */
export type Changes = { name?: string; roles?: string[]; disabled?: boolean; hear?: unknown; read?: unknown; hearOriginal?: unknown; review?: unknown };

function patchOf({ name = undefined, roles, disabled, hear, read: reads, hearOriginal, review }: Changes): Schemas['UserPatch'] {
  const isGranted = [hear, reads, hearOriginal, review].some((grant) => grant !== undefined);
  const permissions = isGranted ? { hear, read: reads, hearOriginal, review } : null;
  return { name: name ?? null, roles: roles ?? null, disabled: disabled ?? null, permissions };
}

/** Whoever changes people may have changed themselves. */
function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ['users'] }), queries.invalidateQueries({ queryKey: ['me'] })]);
}

export function useAddUser() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Schemas['UserRequest']) => read(api.POST('/api/v1/users', { body })),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: refresh,
  });
}

export function useChangeUser(user: User, result: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (changes: Changes) => read(api.PATCH('/api/v1/users/{id}', { params: { path: { id: Number(user.id) } }, body: patchOf(changes) })),
    onSuccess: () => say(result),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: refresh,
  });
}

export function useResetUser(user: User) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/users/{id}/code', { params: { path: { id: Number(user.id) } } })),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: refresh,
  });
}

export function useRemoveUser(user: User) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/users/{id}', { params: { path: { id: Number(user.id) } } })),
    onSuccess: () => say(user.lastSeenAt === null ? texts.removed(user.name) : texts.disabledNow(user.name)),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: refresh,
  });
}
