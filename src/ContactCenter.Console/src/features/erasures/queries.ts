import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Erasure = Schemas['ErasureResource'];
export type Preview = Schemas['ErasurePreviewResource'];
export type Removed = Erasure['removed'];

/** Whose calls, or which one. */
export type Subject = { by: 'number' | 'call'; value: string };

const pageSize = 100;
const everyMs = 5_000;

/** What was erased, the newest first; read again every five seconds. */
export function useErasures() {
  return usePages(
    ['erasures'],
    (cursor, signal) => {
      const query = { limit: pageSize, cursor: cursor === undefined ? undefined : Number(cursor) };
      return read(api.GET('/api/v1/erasures', { params: { query }, signal }));
    },
    everyMs,
  );
}

/** What would go, as it is now: it is kept nowhere. */
export function usePreview({ by, value }: Subject) {
  return useQuery({
    queryKey: ['erasures', 'preview', by, value],
    queryFn: ({ signal }) => read(api.GET('/api/v1/erasures/preview', { params: { query: { [by]: value } }, signal })),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useErase({ by, value }: Subject) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => read(api.POST('/api/v1/erasures', { body: { number: null, call: null, [by]: value } })),
    async onSuccess() {
      say(texts.accepted);
      await queries.invalidateQueries({ queryKey: ['erasures'], exact: true });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
