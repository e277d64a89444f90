import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { NotReached } from './NotReached';
import type { Erasure } from './queries';
import { removedWords, texts } from './texts';
import { ToldTargets } from './ToldTargets';

/** All that is known of an erasure. */
export function ErasureDialog({ erasure, onClose }: { erasure: Erasure; onClose: () => void }) {
  const removed = removedWords(erasure.removed);
  return (
    <Dialog isWide title={texts.detailsTitle} onClose={onClose}>
      <Facts>
        <Fact name={texts.what}>{texts.kinds[erasure.kind] ?? erasure.kind}</Fact>
        <Fact name={texts.who}>
          <Foreign text={erasure.by} />
        </Fact>
        <Fact name={texts.at}>
          <Instant at={erasure.at} />
        </Fact>
        <Fact name={texts.doneAt}>{erasure.doneAt === null ? <Missing why={texts.notDone} /> : <Instant at={erasure.doneAt} />}</Fact>
        <Fact name={texts.removed}>{removed.length === 0 ? texts.nothing : removed.join(', ')}</Fact>
      </Facts>
      <ToldTargets deliveries={erasure.deliveries} />
      <NotReached places={erasure.notReached} />
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}
