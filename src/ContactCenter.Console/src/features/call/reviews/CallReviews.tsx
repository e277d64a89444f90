import { Problem } from '@/shared/api/problem';
import type { OnJump } from '@/shared/reviews/ReviewItem';
import { useReviewsOf } from '@/shared/reviews/reviews';
import { ReviewsOfCall } from '@/shared/reviews/ReviewsOfCall';
import { reviewTexts } from '@/shared/reviews/texts';
import { Panel } from '@/shared/ui/Panel';
import shared from '../CallPage.module.css';

/** How people judge the call. Where one may not review calls of its department nothing stands here. */
export function CallReviews({ callId, onJump }: { callId: string; onJump: OnJump }) {
  const { error, isPending } = useReviewsOf(callId);
  if (isPending || (error instanceof Problem && hidden.includes(error.status))) return null;
  return (
    <div className={shared.whole}>
      <Panel title={reviewTexts.title}>
        <ReviewsOfCall callId={callId} onJump={onJump} />
      </Panel>
    </div>
  );
}

/** One may not, or the call is gone. */
const hidden = [403, 404];
