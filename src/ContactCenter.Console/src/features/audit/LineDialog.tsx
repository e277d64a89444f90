import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { type Change, changesOf } from './changes';
import type { Line } from './queries';
import { actionWords, texts } from './texts';
import classes from './AuditPage.module.css';

/** All that a line tells: what stood there before, and what stands there now. */
export function LineDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const changes = changesOf(line.before, line.after);
  return (
    <Dialog isWide title={actionWords(line.action)} onClose={onClose}>
      <Facts>
        <Fact name={texts.at}>
          <Instant at={line.at} />
        </Fact>
        <Fact name={texts.who}>
          <Foreign text={line.who} />
        </Fact>
        <Fact name={texts.object}>{line.object === null ? <Missing why={texts.nothing} /> : <Foreign text={line.object} />}</Fact>
        <Fact name={texts.address}>{line.address === null ? texts.noAddress : <Foreign text={line.address} />}</Fact>
      </Facts>
      {changes.length > 0 && <Changes changes={changes} />}
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.field}</th>
            <td>
              <bdi>{change.before}</bdi>
            </td>
            <td>
              <bdi>{change.after}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
