import { Link } from 'react-router';
import { apiLink } from '@/shared/api/address';
import { useMe } from '@/shared/api/queries';
import type { CallDetail } from '../queries';
import { texts } from '../texts';

/** What can be tried with a call that is over: by the draft of the plan, or by the simulator. */
export function PlayAgain({ call }: { call: CallDetail }) {
  const me = useMe();
  const mayEditPlan = me.data?.permissions.includes('editPlan') ?? false;
  if (call.inputs === null) return <p className="muted">{texts.notPlayable}</p>;
  return (
    <ul>
      {mayEditPlan && (
        <li>
          <Link to={`/admin/plan/test?call=${encodeURIComponent(call.callId)}`}>{texts.playDraft}</Link>
        </li>
      )}
      <li>
        <a href={apiLink(`/api/v1/calls/${encodeURIComponent(call.callId)}/scenario`, { caller: 'madeUp' })} download={`${call.callId}.json`}>
          {texts.script}
        </a>
        <p className="muted">{texts.scriptHelp}</p>
      </li>
    </ul>
  );
}
