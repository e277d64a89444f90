import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';
import { topicsKey } from '@/shared/api/topics';
import { say } from '@/shared/ui/say';
import { texts } from './texts';

/** Says what a call is about: calls to come are judged by it. The server looks for the lines that tell it. */
export function useCorrectTopic(callId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (topic: string | null) =>
      read(api.PUT('/api/v1/calls/{callId}/topic', { params: { path: { callId } }, body: { topic, lines: null } })),
    async onSuccess() {
      say(texts.topicSaved);
      void queries.invalidateQueries({ queryKey: topicsKey });
      await queries.invalidateQueries({ queryKey: ['call', callId] });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
