import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import type { Erasure } from './queries';
import { texts } from './texts';
import classes from './ErasuresPage.module.css';

/** Which targets were told of the calls before, and what became of it there: an erasure is under way as long as something is still to be done at one. */
export function ToldTargets({ deliveries }: { deliveries: Erasure['deliveries'] }) {
  if (deliveries.length === 0) return null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={classes.scroll} role="group" aria-label={texts.targets} tabIndex={0}>
      <table className={table.table} aria-label={texts.targets}>
        <thead>
          <tr>
            <th scope="col">{texts.target}</th>
            <th scope="col">{texts.remoteId}</th>
            <th scope="col">{texts.toldAt}</th>
            <th scope="col">{texts.there}</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ target, remoteId, at, possible, state }) => (
            <tr key={`${target} ${remoteId} ${at}`}>
              <td>
                <Foreign text={target} />
              </td>
              <td>{remoteId === null ? <Missing why={texts.noRemoteId} /> : <Foreign text={remoteId} />}</td>
              <td>
                <Instant at={at} />
              </td>
              <td>
                {texts.statesThere[state] ?? state}
                {possible && <span className="muted"> ({texts.possible})</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
