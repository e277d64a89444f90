import { errorWords } from '@/shared/deliveries/texts';
import { plain } from '@/shared/format/text';
import { grantOf } from '@/shared/grants/grants';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import type { Subscription } from './queries';
import { SubscriptionActs } from './SubscriptionActs';
import { texts } from './texts';
import classes from './SubscriptionsPage.module.css';

const looks: Record<string, TagKind> = { active: 'ok', paused: 'warn', stopped: 'bad' };

/** A row for each program, the newest first. */
export function SubscriptionTable({ items }: { items: readonly Subscription[] }) {
  return (
    <table className={table.table} aria-label={texts.table}>
      <thead>
        <tr>
          <th scope="col">{texts.url}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.events}</th>
          <th scope="col">{texts.permissions}</th>
          <th scope="col">{texts.lastAccepted}</th>
          <th scope="col">{texts.madeBy}</th>
          <th scope="col">{texts.acts}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((subscription) => (
          <Row key={subscription.id} subscription={subscription} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ subscription }: { subscription: Subscription }) {
  const { url, events, permissions, madeBy, createdAt, lastAcceptedAt } = subscription;
  return (
    <tr>
      <td className={classes.url}>
        <Foreign text={url} />
      </td>
      <td>
        <State of={subscription} />
      </td>
      <td>
        <ul className={classes.events}>
          {events.map((event) => (
            <li key={event}>{plain(texts.event(event))}</li>
          ))}
        </ul>
      </td>
      <td className={table.wideOnly}>{plain([texts.reads(grantOf(permissions.read)), texts.hears(grantOf(permissions.hear))].join(' '))}</td>
      <td>{lastAcceptedAt === null ? <Missing why={texts.never} /> : <Instant at={lastAcceptedAt} />}</td>
      <td className={table.wideOnly}>
        <Foreign text={madeBy} /> <Instant at={createdAt} />
      </td>
      <td>
        <SubscriptionActs subscription={subscription} />
      </td>
    </tr>
  );
}

/** How it goes, and why it does not. */
function State({ of: { state, reason, lastError, dropped } }: { of: Subscription }) {
  const why = [
    reason === null ? '' : (texts.reasons[reason] ?? reason),
    lastError === null ? '' : `${errorWords(lastError, null)}.`,
    texts.dropped(dropped),
  ];
  return (
    <>
      <Tag kind={looks[state] ?? 'quiet'}>{plain(texts.states[state] ?? state)}</Tag>
      <span className={classes.why}>{plain(why.filter(Boolean).join(' '))}</span>
    </>
  );
}
