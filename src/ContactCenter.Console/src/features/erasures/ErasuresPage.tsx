import { useMemo, useState } from 'react';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { Empty } from '@/shared/ui/States';
import { columnsOf } from './columns';
import { ErasureDialog } from './ErasureDialog';
import { PreviewPanel } from './PreviewPanel';
import { type Erasure, type Subject, useErasures } from './queries';
import { SubjectForm } from './SubjectForm';
import { texts } from './texts';

/** What is kept of somebody is looked through and removed, and what was removed before stands below. Of whom is in no address. */
export function ErasuresPage() {
  const erasures = useErasures();
  const [asked, setAsked] = useState<{ subject: Subject; time: number } | null>(null);
  const [hasErased, setErased] = useState(false);
  const [shown, setShown] = useState<Erasure | null>(null);
  const columns = useMemo(() => columnsOf(setShown), []);
  const ask = (subject: Subject) => {
    setErased(false);
    setAsked((before) => ({ subject, time: (before?.time ?? 0) + 1 }));
  };
  const onErased = () => {
    setErased(true);
    setAsked(null);
  };
  return (
    <>
      <ListTitle title={texts.title} list={erasures} found={texts.found} isFiltered={false} />
      <p>{texts.intro}</p>
      <SubjectForm key={hasErased ? 'erased' : 'asking'} onAsk={ask} />
      {hasErased && <p>{texts.accepted}</p>}
      {asked && <PreviewPanel key={asked.time} subject={asked.subject} onErased={onErased} />}
      <PagedList
        list={erasures}
        label={texts.table}
        columns={columns}
        rowKey={(erasure) => erasure.id}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
          </Empty>
        }
      />
      {shown && <ErasureDialog erasure={shown} onClose={() => setShown(null)} />}
    </>
  );
}
