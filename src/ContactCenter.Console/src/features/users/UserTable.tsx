import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { ageClock } from '@/shared/live/clock';
import { roleNames } from '@/shared/texts/common';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant } from '@/shared/ui/Values';
import classes from '@/shared/ui/table.module.css';
import { grantWords } from './grantWords';
import { grantsOf, type User } from './queries';
import { texts } from './texts';

/** A row for each person, by name. */
export function UserTable({ users }: { users: User[] }) {
  const me = useMe();
  return (
    <table className={classes.table}>
      <caption className="heard-only">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.user}</th>
          <th scope="col">{texts.roles}</th>
          <th scope="col">{texts.hearShort}</th>
          <th scope="col">{texts.readShort}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.lastSeen}</th>
        </tr>
      </thead>
      <tbody>
        {users.toSorted((a, b) => a.name.localeCompare(b.name)).map((user) => (
          <tr key={user.id}>
            <td>
              <Link to={`?person=${encodeURIComponent(user.id)}`}>
                <Foreign text={user.name} />
              </Link>
              {user.id === me.data?.id && <span className="muted">{` (${texts.you})`}</span>}
            </td>
            <td>
              <Foreign text={user.user} />
            </td>
            <td>{user.roles.map((role) => roleNames[role] ?? role).join(', ')}</td>
            <Grants user={user} />
            <td>
              <UserState user={user} />
            </td>
            <td className={classes.wideOnly}>{user.lastSeenAt === null ? <span className="muted">{texts.never}</span> : <Instant at={user.lastSeenAt} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grants({ user }: { user: User }) {
  const grants = grantsOf(user);
  return (
    <>
      <td className={classes.wideOnly}>
        <Foreign text={grantWords(grants.hear, user.roles)} />
      </td>
      <td className={user.grantedBySelf ? undefined : classes.wideOnly}>
        <span className={classes.wideOnly}>
          <Foreign text={grantWords(grants.read, user.roles)} />
        </span>
        {user.grantedBySelf && (
          <span title={texts.bySelfText}>
            <Tag kind="warn">{texts.bySelf}</Tag>
          </span>
        )}
      </td>
    </>
  );
}

export function UserState({ user }: { user: User }) {
  if (user.state === 'disabled') return <Tag kind="quiet">{texts.disabled}</Tag>;
  if (user.state !== 'invited') return <Tag kind="ok">{texts.active}</Tag>;
  const isOver = user.codeUntil === null || Date.parse(user.codeUntil) <= ageClock.now();
  return isOver ? <Tag kind="warn">{texts.codeOver}</Tag> : <Tag kind="offer">{texts.invited}</Tag>;
}
