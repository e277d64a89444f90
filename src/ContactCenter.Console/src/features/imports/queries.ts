import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { say } from '@/shared/ui/say';
import { nameOf, texts } from './texts';

export type Import = Schemas['ImportResource'];
export type ImportRequest = Schemas['ImportRequest'];
export type Order = 'pause' | 'resume' | 'stop';

const pageSize = 100;
const everyMs = 5_000;

/** What is brought in or was, what was begun last first; read again every five seconds. */
export function useImports() {
  return usePages(
    ['imports'],
    (cursor, signal) => {
      const query = { limit: pageSize, cursor: cursor === undefined ? undefined : Number(cursor) };
      return read(api.GET('/api/v1/imports', { params: { query }, signal }));
    },
    everyMs,
  );
}

export function useBegin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportRequest) => read(api.POST('/api/v1/imports', { body })),
    onSuccess: (begun) => say(texts.begun(nameOf(begun))),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}

const asked = {
  pause: (id: string) => api.POST('/api/v1/imports/{id}/pause', { params: { path: { id } } }),
  resume: (id: string) => api.POST('/api/v1/imports/{id}/resume', { params: { path: { id } } }),
  stop: (id: string) => api.POST('/api/v1/imports/{id}/stop', { params: { path: { id } } }),
};

export function useOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ order, of }: { order: Order; of: Import }) => read(asked[order](of.id)),
    onSuccess: (now, { order }) => say(texts.ordered[order](nameOf(now))),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
}
