import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { Progress } from './Progress';
import type { Import } from './queries';
import { StateTag } from './StateTag';
import { nameOf, texts } from './texts';
import classes from './ImportsPage.module.css';

/** All that is known of an import, with what was refused last and why. */
export function ImportDialog({ shown, onClose }: { shown: Import; onClose: () => void }) {
  const { folder, source, from, to, by, startedAt, endedAt, lastError, failures } = shown;
  return (
    <Dialog title={texts.detailsTitle} onClose={onClose}>
      <Facts>
        <Fact name={texts.what}>
          <bdi>{nameOf(shown)}</bdi>
        </Fact>
        <Fact name={texts.source}>
          <Foreign text={source} />
        </Fact>
        {folder === null && <Fact name={texts.from}>{from === null ? texts.noTime : <Instant at={from} />}</Fact>}
        {to !== null && (
          <Fact name={texts.before}>
            <Instant at={to} />
          </Fact>
        )}
        <Fact name={texts.state}>
          <StateTag of={shown} />
        </Fact>
        <Fact name={texts.progress}>
          <Progress of={shown} />
        </Fact>
        <Fact name={texts.by}>
          <Foreign text={by} />
        </Fact>
        <Fact name={texts.startedAt}>
          <Instant at={startedAt} />
        </Fact>
        <Fact name={texts.endedAt}>{endedAt === null ? <Missing why={texts.notEnded} /> : <Instant at={endedAt} />}</Fact>
        <Fact name={texts.lastError}>{lastError === null ? <Missing why={texts.noError} /> : <Foreign text={lastError} />}</Fact>
      </Facts>
      {failures.length > 0 && <Failures failures={failures} />}
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}

function Failures({ failures }: { failures: Import['failures'] }) {
  return (
    <section className={classes.failures}>
      <h3>{texts.failures}</h3>
      <ul>
        {failures.map(({ item, reason }, place) => (
          <li key={place}>
            <b>
              <Foreign text={item} />
            </b>{' '}
            <Foreign text={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}
