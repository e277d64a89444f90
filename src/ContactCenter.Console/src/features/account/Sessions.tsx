import { Button } from '@mantine/core';
import { Failed, Loading } from '@/shared/ui/States';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant } from '@/shared/ui/Values';
import { browserOf } from './browser';
import { type Session, useEndSession, useSessions } from './queries';
import { texts } from './texts';
import classes from './AccountPage.module.css';

/** The person's browsers; all but this one can be signed out from here. */
export function Sessions() {
  const sessions = useSessions();
  const end = useEndSession();
  if (sessions.isPending) return <Loading rows={2} />;
  if (sessions.isError) return <Failed fault={sessions.error} retry={() => void sessions.refetch()} />;
  return (
    <>
      {end.isError && <p className="fault">{end.error.message}</p>}
      <ul className={classes.sessions}>
        {sessions.data.items.map((session) => (
          <li key={session.id}>
            <Where session={session} />
            {session.current ? (
              <Tag kind="ok">{texts.here}</Tag>
            ) : (
              <Button variant="default" aria-label={texts.endName(browserOf(session.browser))} onClick={() => end.mutate(session.id)} disabled={end.isPending}>
                {texts.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Where({ session }: { session: Session }) {
  return (
    <div>
      <b title={session.browser}>
        <Foreign text={browserOf(session.browser)} />
      </b>{' '}
      <Foreign text={session.address} />
      <div className="muted">
        {texts.started} <Instant at={session.startedAt} />, {texts.seen.toLowerCase()} <Instant at={session.lastSeenAt} />
      </div>
    </div>
  );
}
