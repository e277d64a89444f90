import { Link } from 'react-router';
import { errorWords } from '@/shared/deliveries/texts';
import { plain } from '@/shared/format/text';
import { showNumber } from '@/shared/format/time';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { Failed, NotUpToDate } from '@/shared/ui/States';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import { CheckButton } from './CheckButton';
import { type Target, useTargets } from './targets';
import { texts } from './texts';
import classes from './DeliveriesPage.module.css';

/** The systems that are told of calls, with their last state. Where the settings name none nothing stands here. */
export function Targets() {
  const targets = useTargets();
  const { data, error, refetch } = targets;
  if (error === null && (data === undefined || data.items.length === 0)) return null;
  return (
    <div className={classes.targets}>
      <Panel title={texts.targets}>
        {error !== null && data === undefined && <Failed fault={error} retry={() => void refetch()} />}
        <NotUpToDate query={targets} />
        {data && (
          <table className={table.table} aria-label={texts.targetTable}>
            <thead>
              <tr>
                <th scope="col">{texts.target}</th>
                <th scope="col">{filterTexts.state}</th>
                <th scope="col">{texts.told}</th>
                <th scope="col">{texts.waiting}</th>
                <th scope="col">{texts.dead}</th>
                <th scope="col">{texts.lastAccepted}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {data.items.map((target) => (
                <Row key={target.name} target={target} />
              ))}
            </tbody>
          </table>
        )}
      </Panel>
    </div>
  );
}

function Row({ target }: { target: Target }) {
  const { name, kind, departments, when, onErasure, state, waiting, dead, lastError, lastAcceptedAt } = target;
  const of = encodeURIComponent(name);
  return (
    <tr>
      <td>
        <Link to={`/deliveries?target=${of}`}>
          <Foreign text={name} />
        </Link>{' '}
        <span className="muted">{plain(texts.kinds[kind] ?? kind)}</span>
      </td>
      <td>
        <Tag kind={state === 'ok' ? 'ok' : 'bad'}>{plain(texts.targetStates[state] ?? state)}</Tag>
        {lastError !== null && <span className={classes.error}>{plain(errorWords(lastError, null))}</span>}
      </td>
      <td>{plain([texts.ofCalls(when, departments), texts.erasures[onErasure] ?? onErasure].join(' '))}</td>
      <td className="figures">
        <Link to={`/deliveries?target=${of}&state=waiting`}>{texts.waitingCount(showNumber(waiting))}</Link>
      </td>
      <td className="figures">
        <Link to={`/deliveries?target=${of}&state=dead`}>{texts.deadCount(showNumber(dead))}</Link>
      </td>
      <td>{lastAcceptedAt === null ? <Missing why={texts.neverAccepted} /> : <Instant at={lastAcceptedAt} />}</td>
      <td>{kind === checkable && <CheckButton name={name} />}</td>
    </tr>
  );
}

/** Others have nothing that could be looked at without telling them of a call. */
const checkable = 'salesforce';
