import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { isWithheld, showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import { zone } from '@/shared/format/time';
import { EndCall } from '@/shared/calls/EndCall';
import { MoveCall } from '@/shared/calls/MoveCall';
import type { Steered } from '@/shared/calls/steer';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Panel } from '@/shared/ui/Panel';
import { CallState } from '@/shared/ui/CallState';
import { Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { type CallDetail, useCall } from './queries';
import { Keeping } from './hold/Keeping';
import { LiveRecording } from './live/LiveRecording';
import { Attributes } from './parts/Attributes';
import { Legs } from './parts/Legs';
import { Messages } from './parts/Messages';
import { Notes } from './parts/Notes';
import { Overview } from './parts/Overview';
import { PlayAgain } from './parts/PlayAgain';
import { Sensitive } from './parts/Sensitive';
import { SurveyAnswers } from './parts/SurveyAnswers';
import { Timeline } from './parts/Timeline';
import { Recorded } from './recordings/Recorded';
import type { Wanted } from './transcript/wanted';
import { texts } from './texts';
import classes from './CallPage.module.css';

/** Only calls that were analysed, are reviewed, or that other systems are told of, have these: the page can be used before they are there. */
const AnalysisPanel = lazy(() => import('./analysis/AnalysisPanel').then((module) => ({ default: module.AnalysisPanel })));
const CallReviews = lazy(() => import('./reviews/CallReviews').then((module) => ({ default: module.CallReviews })));
const CallDeliveries = lazy(() => import('./deliveries/CallDeliveries').then((module) => ({ default: module.CallDeliveries })));

/** One call from end to end. */
export function CallPage() {
  const { callId = '' } = useParams();
  const call = useCall(callId);
  const caller = call.data && (isWithheld(call.data.caller) ? common.withheld : plain(showPhone(call.data.caller)));
  return (
    <>
      <Link to="/calls">{texts.allCalls}</Link>
      <PageTitle title={caller ? texts.title(caller) : texts.loading}>
        {call.data && <CallState state={call.data.state} />}
        {call.data && <MoveCall key={`move ${callId}`} call={steered(call.data)} />}
        {call.data && <EndCall key={`end ${callId}`} call={steered(call.data)} />}
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {call.isPending && <Loading />}
      {call.isError && !call.data && <Failed fault={call.error} retry={() => void call.refetch()} />}
      <NotUpToDate query={call} />
      {call.data && <Parts key={callId} call={call.data} />}
    </>
  );
}

function steered(call: CallDetail): Steered {
  const people = call.legs.filter((leg) => leg.endedAt === null).length;
  return { callId: call.callId, caller: call.caller, department: call.department, state: call.state, people, can: call.can };
}

function Parts({ call }: { call: CallDetail }) {
  const me = useMe();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const jump = useCallback((segment: number) => setWanted({ segment }), []);
  const isReviewed = call.state === 'ended' && (me.data?.permissions.includes('reviewCalls') ?? false);
  return (
    <div className={classes.grid}>
      <Panel title={texts.overview}>
        <Overview call={call} />
      </Panel>
      <Panel title={texts.people}>
        <Legs legs={call.legs} />
      </Panel>
      <LiveRecording key={`live ${call.callId}`} call={call} />
      <Panel title={texts.survey}>
        <SurveyAnswers survey={call.survey} />
      </Panel>
      {call.analysis && (
        <Suspense>
          <AnalysisPanel callId={call.callId} facts={call.analysis} onJump={jump} />
        </Suspense>
      )}
      <Recorded call={call} wanted={wanted} />
      {isReviewed && (
        <Suspense>
          <CallReviews callId={call.callId} onJump={jump} />
        </Suspense>
      )}
      {call.messages.length > 0 && (
        <Panel title={texts.messages}>
          <Messages messages={call.messages} />
        </Panel>
      )}
      {call.sensitive && (
        <Panel title={texts.sensitive}>
          <Sensitive requests={call.sensitive} />
        </Panel>
      )}
      <Panel title={texts.notes}>
        <Notes call={call} />
      </Panel>
      <Panel title={texts.attributes}>
        <Attributes call={call} />
      </Panel>
      {call.state === 'ended' && (
        <Suspense>
          <CallDeliveries callId={call.callId} />
        </Suspense>
      )}
      <Keeping key={`hold ${call.callId}`} call={call} />
      {call.state === 'ended' && (
        <Panel title={texts.again}>
          <PlayAgain call={call} />
        </Panel>
      )}
      <div className={classes.whole}>
        <Panel title={texts.timeline}>
          <Timeline call={call} />
        </Panel>
      </div>
    </div>
  );
}
