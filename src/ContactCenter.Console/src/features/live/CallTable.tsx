import { Fragment, memo } from 'react';
import { Link } from 'react-router';
import { EndCall } from '@/shared/calls/EndCall';
import { MoveCall } from '@/shared/calls/MoveCall';
import type { Steered } from '@/shared/calls/steer';
import { isWithheld, showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import type { LiveCall } from '@/shared/live/events';
import { common } from '@/shared/texts/common';
import { CallState } from '@/shared/ui/CallState';
import { Foreign, Missing, Phone, Ticking } from '@/shared/ui/Values';
import { texts } from './texts';
import { useRowsInSight } from './useRowsInSight';
import classes from '@/shared/ui/table.module.css';

/** A row for each call, the newest first. Those out of sight are a gap of their height. */
export function CallTable({ calls }: { calls: LiveCall[] }) {
  const canSteer = calls.some((call) => call.can);
  const newestFirst = calls.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  const { body, rows, gapAfter, keep, measure } = useRowsInSight(newestFirst.map((call) => call.callId));
  return (
    <table className={classes.table} aria-rowcount={newestFirst.length + 1}>
      <caption className="heard-only">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.since}</th>
          <th scope="col">{texts.caller}</th>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.department}</th>
          <th scope="col">{texts.agent}</th>
          {canSteer && <th scope="col">{texts.steer}</th>}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map(({ index, gapBefore }) => {
          const call = newestFirst[index];
          return (
            call && (
              <Fragment key={call.callId}>
                <Gap height={gapBefore} />
                <Row call={call} canSteer={canSteer} index={index} keep={keep} measure={measure} />
              </Fragment>
            )
          );
        })}
        <Gap height={gapAfter} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not there. */
function Gap({ height }: { height: number }) {
  return (
    height > 0 && (
      <tr aria-hidden className={classes.gap}>
        <td style={{ height }} />
      </tr>
    )
  );
}

type RowProps = { call: LiveCall; canSteer: boolean; index: number; keep: (callId: string) => void; measure: (row: HTMLTableRowElement | null) => void };

/** A call's row. With hundreds of calls one of them changes in each frame: the others are not drawn again. */
const Row = memo(function Row({ call, canSteer, index, keep, measure }: RowProps) {
  const { callId } = call;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} onFocus={() => keep(callId)}>
      <td>
        <CallState state={call.state} />
      </td>
      <td>
        <Ticking since={call.since ?? call.startedAt} />
      </td>
      <td>
        <Link to={`/calls/${encodeURIComponent(call.callId)}`}>
          <Phone address={call.caller} />
        </Link>
      </td>
      <td className={classes.wideOnly}>
        <Phone address={call.number} />
      </td>
      <td className={call.department === undefined ? classes.wideOnly : undefined}>
        {call.department === undefined ? <Missing /> : <Foreign text={call.department} />}
      </td>
      <td className={call.legs.length === 0 ? classes.wideOnly : undefined}>
        <With call={call} />
      </td>
      {canSteer && (
        <td>
          <div className={classes.acts}>
            <MoveCall isInRow call={steered(call)} />
            <EndCall isInRow call={steered(call)} />
          </div>
        </td>
      )}
    </tr>
  );
});

function steered(call: LiveCall): Steered {
  const caller = isWithheld(call.caller) ? common.withheld : plain(showPhone(call.caller));
  return { callId: call.callId, caller, department: call.department ?? null, state: call.state, people: call.legs.length + 1, can: call.can ?? [] };
}

/** Who hears the caller, or who is being rung. */
function With({ call }: { call: LiveCall }) {
  const heard = call.legs.filter((leg) => leg.hearsCaller);
  const [first] = call.legs;
  if (heard.length > 0)
    return heard.map((leg, i) => (
      <span key={leg.number}>
        {i > 0 && ', '}
        <Phone address={leg.endpoint} />
      </span>
    ));
  if (first) return <Foreign text={texts.rings(isWithheld(first.endpoint) ? '' : showPhone(first.endpoint))} />;
  return <Missing why={texts.nobody} />;
}
