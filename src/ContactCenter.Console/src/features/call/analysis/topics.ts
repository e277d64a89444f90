import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { topicsKey } from '@/shared/api/topics';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

/** What a person says of a call, and the lines that tell it; no lines: the server looks for them. */
export type Said = { topic: string | null; lines: readonly number[] };

/** Says what a call is about: calls to come are judged by it. */
export function useCorrectTopic(callId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ topic, lines }: Said) => {
      const body = { topic, lines: lines.length === 0 ? null : [...lines] };
      return read(api.PUT('/api/v1/calls/{callId}/topic', { params: { path: { callId } }, body }));
    },
    async onSuccess() {
      say(texts.topicSaved);
      void queries.invalidateQueries({ queryKey: topicsKey });
      await queries.invalidateQueries({ queryKey: ['call', callId] });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
