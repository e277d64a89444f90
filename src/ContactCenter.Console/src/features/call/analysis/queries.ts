import { useMutation } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';

export type Analysis = Schemas['AnalysisResource'];
export type Sentiment = Schemas['CallSentimentResource'];
export type Talk = Schemas['TalkResource'];
export type Step = Schemas['StepResource'];
export type Summary = Schemas['SummaryResource'];

/** What is known of a call without a word that was said, in its detail. */
export type Facts = Schemas['AnalysisFactsResource'];

/** Each reading is audited: it is asked for when somebody wants it, and never again by itself. */
export function useReadAnalysis(callId: string) {
  return useMutation({
    mutationFn: (): Promise<Analysis> => read(api.GET('/api/v1/calls/{callId}/analysis', { params: { path: { callId } } })),
    gcTime: 0,
  });
}
