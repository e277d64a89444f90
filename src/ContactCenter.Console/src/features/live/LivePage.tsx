import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { phonesPage } from '@/shared/api/address';
import { showTime } from '@/shared/format/time';
import { type LiveCalls, useLiveCalls } from '@/shared/live/useLiveCalls';
import { MadeUpCallers } from '@/shared/ui/MadeUpCallers';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Loading } from '@/shared/ui/States';
import { say } from '@/shared/ui/say';
import { Tag } from '@/shared/ui/Tag';
import { CallTable } from './CallTable';
import { texts } from './texts';
import classes from './LivePage.module.css';

/** Every call of this moment. */
export function LivePage() {
  const live = useLiveCalls();
  const wasStale = useRef(false);
  useEffect(() => {
    if (live.isStale !== wasStale.current) say(live.isStale ? texts.lost : texts.back);
    wasStale.current = live.isStale;
  }, [live.isStale]);
  return (
    <>
      <PageTitle title={texts.title}>
        {live.asOf !== null && <span className={live.isStale ? classes.stale : undefined}>{texts.count(live.total)}</span>}
        <Connection live={live} />
      </PageTitle>
      <Calls live={live} />
    </>
  );
}

function Connection({ live }: { live: LiveCalls }) {
  if (!live.isLate) return live.asOf === null ? null : <Tag kind="ok">{texts.live}</Tag>;
  return (
    <>
      <Tag kind="warn">{texts.reconnecting}</Tag>
      {live.isStale && live.asOf !== null && <span className="muted figures">{texts.asOf(showTime(new Date(live.asOf).toISOString()))}</span>}
    </>
  );
}

function Calls({ live }: { live: LiveCalls }) {
  if (live.asOf === null) return live.isStale ? <Empty title={texts.lost} /> : <Loading />;
  if (live.calls === null)
    return (
      <Empty title={texts.many(live.total)}>
        <Link to="/calls?state=live">{texts.inHistory}</Link>
      </Empty>
    );
  if (live.calls.length === 0) return <NoCalls />;
  return (
    <div className={live.isStale ? classes.stale : undefined}>
      <CallTable calls={live.calls} />
    </div>
  );
}

function NoCalls() {
  return (
    <Empty title={texts.emptyTitle}>
      <p>{phonesPage ? texts.emptyText : texts.emptyTextLive}</p>
      {phonesPage && (
        <>
          <h3 className={classes.steps}>{texts.steps}</h3>
          <ol>
            <Step name={texts.ring} text={texts.ringText} />
            <Step name={texts.answer} text={texts.answerText} />
            <Step name={texts.see} text={texts.seeText} />
          </ol>
          <a href={phonesPage} target="contactcenter-phones">
            {texts.phones}
          </a>
          <MadeUpCallers />
        </>
      )}
    </Empty>
  );
}

function Step({ name, text }: { name: string; text: string }) {
  return (
    <li>
      <b>{name}</b>
      {`. ${text}`}
    </li>
  );
}
