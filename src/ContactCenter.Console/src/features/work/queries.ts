import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

export type Work = Schemas['WorkResource'];
export type Which = 'dead' | 'open';

const pageSize = 100;
const everyMs = 5_000;

/** What waits or was given up; read again every five seconds. */
export function useWork(state: Which) {
  return usePages(
    ['work', state],
    async (cursor, signal) => {
      const query = { state, limit: pageSize, cursor: cursor === undefined ? undefined : Number(cursor) };
      return read(api.GET('/api/v1/work', { params: { query }, signal }));
    },
    everyMs,
  );
}

export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (number: number) => read(api.POST('/api/v1/work/{number}/retry', { params: { path: { number } } })),
    onSuccess: (work) => say(texts.retried(work.number)),
    onError: (fault) => say(fault.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['work'] }),
  });
}
