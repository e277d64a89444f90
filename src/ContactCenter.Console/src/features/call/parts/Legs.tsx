import { legRoles, legStates } from '@/shared/texts/common';
import { Tag } from '@/shared/ui/Tag';
import { Duration, Foreign, Instant, Phone, Ticking } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import classes from '../CallPage.module.css';

type Leg = CallDetail['legs'][number];

/** Everybody who was rung, and whether they were reached. */
export function Legs({ legs }: { legs: Leg[] }) {
  return (
    <ul className={classes.legs}>
      {legs.map((leg, i) => (
        <li key={leg.legId ?? i}>
          <div className={classes.leg}>
            <b>{legRoles[leg.role] ?? leg.role}</b>
            <Phone address={leg.endpoint} />
            <Tag kind={leg.state === 'answered' ? 'ok' : 'quiet'}>{legStates[leg.state] ?? leg.state}</Tag>
          </div>
          <div className={`${classes.leg} ${classes.detail}`}>
            {leg.department && <Foreign text={leg.department} />}
            <Instant at={leg.startedAt} />
            {leg.answeredAt && (leg.endedAt === null ? <Ticking since={leg.answeredAt} /> : <Duration from={leg.answeredAt} to={leg.endedAt} />)}
            {leg.endReason && <Foreign text={leg.endReason} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
