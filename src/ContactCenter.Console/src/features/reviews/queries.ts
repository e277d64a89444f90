import { api, read, type Schemas } from '@/shared/api/client';
import { usePages } from '@/shared/api/queries';
import { reviewsKey } from '@/shared/reviews/reviews';

export type ReviewRow = Schemas['ReviewListResource'];

/** Which reviews are listed; calls that are due for reviewers alone. */
export const shownStates = ['due', 'all', 'draft', 'published', 'acknowledged', 'disputed'] as const;

export type Shown = (typeof shownStates)[number];

const pageSize = 100;

/** What the address says; otherwise reviewers see first what is to be done. */
export function shownOf(state: string, mayReview: boolean): Shown {
  const known = shownStates.find((each) => each === state);
  if (known !== undefined && (mayReview || known !== 'due')) return known;
  return mayReview ? 'due' : 'all';
}

export function useReviews(shown: Shown) {
  return usePages([...reviewsKey, 'list', shown], (cursor, signal) => {
    const query = { state: shown === 'all' ? undefined : shown, limit: pageSize, cursor };
    return read(api.GET('/api/v1/reviews', { params: { query }, signal }));
  });
}
