import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { forget, keptKey } from '@/shared/ui/kept';
import { say } from '@/shared/ui/say';
import type { Sheet } from './sheet';
import { reviewTexts as texts } from './texts';

export type Review = Schemas['ReviewResource'];
export type Answer = Schemas['ReviewAnswerResource'];

/** One's own review of a call, and the tag by which it is known. */
export type Own = { review: Review; tag: string };

/** What is seen of reviews, wherever it is shown. */
export const reviewsKey = ['reviews'] as const;

const ownKey = (callId: string) => ['own review', callId] as const;

/** Under which what somebody says of a call is kept until it is saved. */
export function keptReview(user: string, callId: string): string {
  return keptKey(user, 'review', callId);
}

/** The tag of a review that was never saved. */
const unsaved = '"0"';

/** The address of a page of a call leads to the form with it. */
export const reviewAnchor = 'review';

/** All reviews of a call that one may see, the newest first. */
export function useReviewsOf(callId: string) {
  return useQuery({
    queryKey: [...reviewsKey, 'of', callId],
    queryFn: ({ signal }) => read(api.GET('/api/v1/calls/{callId}/reviews', { params: { path: { callId } }, signal })),
  });
}

/** One's own newest review; where there is none, one with what is proposed. It is read once, and not under what somebody is writing. */
export function useOwnReview(callId: string) {
  return useQuery({
    queryKey: ownKey(callId),
    queryFn: async ({ signal }) => ownOf(await api.GET('/api/v1/calls/{callId}/review', { params: { path: { callId } }, signal })),
    staleTime: Infinity,
    gcTime: 0,
  });
}

function ownOf(answer: { data?: Review; error?: unknown; response: Response }): Own {
  if (!answer.response.ok || answer.data === undefined) throw problemOf(answer.response.status, answer.error);
  return { review: answer.data, tag: answer.response.headers.get('ETag') ?? unsaved };
}

/** What somebody says, and the tag of the review that it was made from. */
export type Writing = { sheet: Sheet; tag: string };

export type Saved = { writing: Writing; state: 'draft' | 'published' };

/** Saves one's own review over the one that it was made from. @param key Under which it is kept until then. */
export function useSaveReview(callId: string, scorecard: string, key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ writing: { sheet, tag }, state }: Saved) =>
      ownOf(
        await api.PUT('/api/v1/calls/{callId}/review', {
          params: { path: { callId }, header: { 'If-Match': tag } },
          body: { scorecard, state, answers: [...sheet] },
        }),
      ),
    async onSuccess(own, { writing, state }) {
      forget(key, writing);
      say(state === 'draft' ? texts.draftSaved : texts.published);
      queries.setQueryData(ownKey(callId), own);
      await queries.invalidateQueries({ queryKey: reviewsKey });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}

export type Reply = { id: string; isDispute: boolean; comment: string };

/** The agent of the call says something to a review. */
export function useReply(callId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isDispute, comment }: Reply) => {
      const asked = { params: { path: { callId, id } }, body: { comment: comment.trim() || null } };
      return isDispute
        ? read(api.POST('/api/v1/calls/{callId}/reviews/{id}/dispute', asked))
        : read(api.POST('/api/v1/calls/{callId}/reviews/{id}/acknowledge', asked));
    },
    async onSuccess({ state }) {
      say(state === 'disputed' ? texts.disputed : texts.acknowledged);
      await queries.invalidateQueries({ queryKey: reviewsKey });
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}
