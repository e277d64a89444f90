import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { useRetryDelivery } from '@/shared/deliveries/deliveries';
import { deliveryStates, deliveryTexts } from '@/shared/deliveries/texts';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { choices, textsOf } from '@/shared/ui/filterFields';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { columnsOf } from './columns';
import { filterNames, useDeliveries, useRetryMany } from './queries';
import { RetryDialog } from './RetryDialog';
import { Targets } from './Targets';
import { texts } from './texts';
import classes from './DeliveriesPage.module.css';

/** What other systems were told of calls, and what they would not take. */
export function DeliveriesPage() {
  const { filters, set, clear, count } = useFilters(filterNames);
  const me = useMe();
  const deliveries = useDeliveries(filters);
  const retry = useRetryDelivery();
  const mayRetry = me.data?.permissions.includes('operate') ?? false;
  const onRetry = retry.isPending ? null : retry.mutate;
  const key = JSON.stringify(filters);
  return (
    <>
      <ListTitle title={texts.title} list={deliveries} found={texts.found} isFiltered={count > 0} />
      {mayRetry && <Targets />}
      <FilterForm key={key} count={count} onFind={(form) => set(textsOf(form, filterNames))} onClear={clear}>
        <TextInput name="target" label={deliveryTexts.target} autoComplete="off" defaultValue={filters.target} />
        <NativeSelect name="state" label={filterTexts.state} defaultValue={filters.state} data={choices(filterTexts.anyState, deliveryStates)} />
        <TextInput name="call" label={texts.call} placeholder={texts.callHint} autoComplete="off" defaultValue={filters.call} />
        <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
        <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
      </FilterForm>
      {retry.isError && <p className="fault">{retry.error.message}</p>}
      {mayRetry && <RetryMany target={filters.target} />}
      <PagedList
        key={`${key} list`}
        list={deliveries}
        label={texts.table}
        columns={columnsOf(mayRetry ? onRetry : undefined)}
        rowKey={(delivery) => delivery.id}
        noMatch={count > 0 ? { text: texts.noMatch, onClear: clear } : null}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
          </Empty>
        }
      />
    </>
  );
}

function RetryMany({ target }: { target: string }) {
  const [isAsking, setAsking] = useState(false);
  const retry = useRetryMany();
  const ask = () => {
    retry.reset();
    setAsking(true);
  };
  return (
    <div className={classes.acts}>
      <Button variant="default" onClick={ask}>
        {texts.retryMany}
      </Button>
      {retry.isSuccess && <p>{texts.retried(retry.data.retried, retry.data.target)}</p>}
      {isAsking && <RetryDialog retry={retry} target={target} onClose={() => setAsking(false)} />}
    </div>
  );
}
