import { Link, useParams } from 'react-router';
import { zone } from '@/shared/format/time';
import { useReviewsOf } from '@/shared/reviews/reviews';
import { ReviewsOfCall } from '@/shared/reviews/ReviewsOfCall';
import { reviewTexts } from '@/shared/reviews/texts';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { Foreign, Instant } from '@/shared/ui/Values';
import { texts } from './texts';
import classes from './ReviewsPage.module.css';

/** What was said of one call, for its agent, who need not see the calls of others. */
export function CallReviewsPage() {
  const { callId = '' } = useParams();
  const { data } = useReviewsOf(callId);
  const first = data?.items[0];
  return (
    <>
      <Link to="/reviews">{texts.allReviews}</Link>
      <PageTitle title={texts.ofCall}>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {first && (
        <div className={classes.about}>
          <Facts>
            <Fact name={texts.started}>
              <Instant at={first.startedAt} />
            </Fact>
            {first.department !== null && (
              <Fact name={texts.department}>
                <Foreign text={first.department} />
              </Fact>
            )}
          </Facts>
        </div>
      )}
      <Panel title={reviewTexts.title}>
        <ReviewsOfCall key={callId} callId={callId} />
      </Panel>
    </>
  );
}
