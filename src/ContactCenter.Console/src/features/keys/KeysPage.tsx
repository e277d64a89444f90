import { Button } from '@mantine/core';
import { useState } from 'react';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { AddKey } from './AddKey';
import { KeyTable } from './KeyTable';
import { useKeys } from './queries';
import { texts } from './texts';

/** Keys with which programs ask the API. */
export function KeysPage() {
  const keys = useKeys();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageTitle title={texts.title}>
        <Button onClick={() => setAdding(true)}>{texts.add}</Button>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {keys.isPending && <Loading />}
      {keys.isError && !keys.data && <Failed fault={keys.error} retry={() => void keys.refetch()} />}
      <NotUpToDate query={keys} />
      {keys.data?.items.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {keys.data && keys.data.items.length > 0 && <KeyTable keys={keys.data.items} />}
      {isAdding && <AddKey onClose={() => setAdding(false)} />}
    </>
  );
}
