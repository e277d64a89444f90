import { Button } from '@mantine/core';
import { useState } from 'react';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { Confirm } from '@/shared/ui/Confirm';
import { PagedList } from '@/shared/ui/PagedList';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty } from '@/shared/ui/States';
import { BeginDialog } from './BeginDialog';
import { columnsOf } from './columns';
import { ImportDialog } from './ImportDialog';
import { type Import, useImports, useOrder } from './queries';
import { nameOf, texts } from './texts';

/** Recordings of the past that are brought in, and how far each import has come. */
export function ImportsPage() {
  const imports = useImports();
  const order = useOrder();
  const [isBeginning, setBeginning] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [stopping, setStopping] = useState<Import | null>(null);
  const inDialog = imports.items.find((each) => each.id === shown);
  const columns = columnsOf({
    onShow: ({ id }) => setShown(id),
    onOrder: order.isPending ? null : (verb, of) => order.mutate({ order: verb, of }),
    onStop: (of) => {
      order.reset();
      setStopping(of);
    },
  });
  const close = () => {
    setStopping(null);
    order.reset();
  };
  return (
    <>
      <PageTitle title={texts.title}>
        <Button onClick={() => setBeginning(true)}>{texts.begin}</Button>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {order.isError && stopping === null && <p className="fault">{order.error.message}</p>}
      <PagedList
        list={imports}
        label={texts.table}
        columns={columns}
        rowKey={(each) => each.id}
        loadingRows={6}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
            <p>{texts.emptySettings}</p>
          </Empty>
        }
      />
      {isBeginning && <BeginDialog onClose={() => setBeginning(false)} />}
      {inDialog && <ImportDialog shown={inDialog} onClose={() => setShown(null)} />}
      {stopping && (
        <Confirm
          title={texts.stopTitle}
          act={texts.orders.stop}
          isBusy={order.isPending}
          fault={order.error?.message}
          onAct={() => order.mutate({ order: 'stop', of: stopping }, { onSuccess: close })}
          onClose={close}
        >
          {texts.stopText(nameOf(stopping))}
        </Confirm>
      )}
    </>
  );
}
