import { Link } from 'react-router';
import { CallState } from '@/shared/ui/CallState';
import type { Column } from '@/shared/ui/DataTable';
import { Duration, Foreign, Instant, Missing, Phone, Ticking } from '@/shared/ui/Values';
import type { Call } from './queries';
import { texts } from './texts';

/** The endpoint of the last agent who was on the line. */
export function agentOf(call: Call): string | null {
  return call.legs.findLast((leg) => leg.role === 'agent' && leg.answeredAt !== null)?.endpoint ?? null;
}

function Agent({ call }: { call: Call }) {
  const agent = agentOf(call);
  return agent === null ? <Missing why={texts.noAgent} /> : <Phone address={agent} />;
}

export const columns: Column<Call>[] = [
  {
    key: 'started',
    title: texts.started,
    width: '12rem',
    narrow: 'bottomLeft',
    cell: (call) => (
      <Link to={`/calls/${encodeURIComponent(call.callId)}`} data-cover>
        <Instant at={call.startedAt} />
      </Link>
    ),
  },
  { key: 'caller', title: texts.caller, width: 'minmax(10rem, 1.4fr)', narrow: 'topLeft', cell: (call) => <Phone address={call.caller} /> },
  { key: 'number', title: texts.number, width: 'minmax(9rem, 1fr)', cell: (call) => <Phone address={call.number} /> },
  {
    key: 'department',
    title: texts.department,
    width: 'minmax(6rem, 1fr)',
    narrow: 'bottomRight',
    cell: (call) => (call.department === null ? <Missing /> : <Foreign text={call.department} />),
  },
  { key: 'agent', title: texts.agent, width: 'minmax(10rem, 1.2fr)', cell: (call) => <Agent call={call} /> },
  {
    key: 'duration',
    title: texts.duration,
    width: '5.5rem',
    cell: (call) => (call.endedAt === null ? <Ticking since={call.startedAt} /> : <Duration from={call.startedAt} to={call.endedAt} />),
  },
  { key: 'state', title: texts.state, width: '10rem', narrow: 'topRight', cell: (call) => <CallState state={call.state} /> },
];
