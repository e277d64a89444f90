import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import { Foreign, Instant } from '@/shared/ui/Values';
import { ReplyForm } from './ReplyForm';
import type { Answer, Review } from './reviews';
import { ReviewTag } from './ReviewTag';
import { valueOf, wordsOf } from './sheet';
import { reviewTexts as texts } from './texts';
import classes from './Reviews.module.css';

/** Leads to a line of the transcript, by the number of its segment. */
export type OnJump = (segment: number) => void;

/** One review as all see it who may, and for the agent of the call a place to answer it. */
export function ReviewItem({ review, onJump }: { review: Review; onJump?: OnJump }) {
  const me = useMe();
  const { reviewer, state, revision, mark, answers, agentComment, agentId } = review;
  return (
    <li>
      <div className={classes.head}>
        <b>
          <Foreign text={reviewer} />
        </b>
        <ReviewTag state={state} />
        <span>{mark === null ? texts.noMark : texts.mark(mark)}</span>
        <span className="muted">
          {texts.revision(revision)}, <Instant at={review.publishedAt ?? review.changedAt} />
        </span>
      </div>
      <ul className={classes.answers} aria-label={texts.answers}>
        {answers.map((answer) => (
          <Answered key={answer.question} answer={answer} onJump={onJump} />
        ))}
      </ul>
      {agentComment !== null && (
        <p className={classes.comment}>
          <span className="muted">{texts.agentSays}:</span> <Foreign text={agentComment} />
        </p>
      )}
      {agentId !== null && agentId === me.data?.id && state !== 'draft' && <ReplyForm key={state} review={review} />}
    </li>
  );
}

function Answered({ answer, onJump }: { answer: Answer; onJump?: OnJump }) {
  const { question, text, segment, earlierSegment, comment } = answer;
  const [value, proposed] = [valueOf(answer.value), valueOf(answer.proposed)];
  const asked = plain(text ?? texts.questionGone(question));
  return (
    <li>
      <bdi>{asked}</bdi> <b className={value === null ? 'muted' : undefined}>{plain(wordsOf(answer, value))}</b>
      {proposed !== null && value !== null && proposed !== value && <span className="muted"> {plain(texts.changed(wordsOf(answer, proposed)))}</span>}
      {segment !== null && (
        <>
          {' '}
          {onJump ? (
            <button type="button" className="link" aria-label={texts.showLineOf(asked)} onClick={() => onJump(segment)}>
              {texts.showLine}
            </button>
          ) : (
            <span className="muted">{texts.line(segment)}</span>
          )}
        </>
      )}
      {earlierSegment !== null && <span className="muted"> {texts.earlierLine}</span>}
      {comment !== null && (
        <p className={classes.comment}>
          <Foreign text={comment} />
        </p>
      )}
    </li>
  );
}
