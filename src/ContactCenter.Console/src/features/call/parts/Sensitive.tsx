import { plain } from '@/shared/format/text';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

type Requests = NonNullable<CallDetail['sensitive']>;

/** Digits that the caller was asked for outside the conversation, and what became of them. The digits are nowhere. */
export function Sensitive({ requests }: { requests: Requests }) {
  return (
    <ul className={classes.legs}>
      {requests.map((request) => (
        <li key={request.requestId}>
          <div className={classes.leg}>
            <b>
              <Foreign text={request.name} />
            </b>
            <Tag kind={request.state === 'accepted' ? 'ok' : 'quiet'}>{texts.sensitiveStates[request.state] ?? request.state}</Tag>
            {request.reason !== null && <span>{plain(request.reason)}</span>}
          </div>
          <div className={`${classes.leg} ${classes.detail}`}>
            <Instant at={request.endedAt ?? request.askedAt} />
            <Foreign text={texts.by(request.by)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
