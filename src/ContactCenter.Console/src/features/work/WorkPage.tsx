import { SegmentedControl } from '@mantine/core';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PagedList } from '@/shared/ui/PagedList';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { columnsOf } from './columns';
import { useRetry, useWork, type Which } from './queries';
import { texts } from './texts';

/** What is to be done for calls, and what was given up. */
export function WorkPage() {
  const { filters, set } = useFilters(['state']);
  const which: Which = filters.state === 'open' ? 'open' : 'dead';
  const retry = useRetry();
  return (
    <>
      <PageTitle title={texts.title}>
        <SegmentedControl
          aria-label={texts.which}
          value={which}
          onChange={(state) => set({ state })}
          data={[
            { value: 'dead', label: texts.dead },
            { value: 'open', label: texts.open },
          ]}
        />
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {retry.isError && <p className="fault">{retry.error.message}</p>}
      {retry.isSuccess && <p>{texts.retried(retry.data.number)}</p>}
      <WorkList key={which} which={which} onRetry={retry.isPending ? null : retry.mutate} />
    </>
  );
}

function WorkList({ which, onRetry }: { which: Which; onRetry: ((number: number) => void) | null }) {
  return (
    <PagedList
      list={useWork(which)}
      label={texts.table[which]}
      columns={columnsOf(which, onRetry)}
      rowKey={(item) => String(item.number)}
      loadingRows={8}
      empty={
        <Empty title={texts.emptyTitle[which]}>
          <p>{texts.emptyText[which]}</p>
        </Empty>
      }
    />
  );
}
