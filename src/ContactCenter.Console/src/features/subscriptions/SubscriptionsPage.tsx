import { Button } from '@mantine/core';
import { useState } from 'react';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { AddSubscription } from './AddSubscription';
import { useSubscriptions } from './queries';
import { SubscriptionTable } from './SubscriptionTable';
import { texts } from './texts';

/** Programs elsewhere that are told of events, with how that goes. */
export function SubscriptionsPage() {
  const subscriptions = useSubscriptions();
  const [isAdding, setAdding] = useState(false);
  const items = subscriptions.data?.items ?? [];
  return (
    <>
      <PageTitle title={texts.title}>
        <Button onClick={() => setAdding(true)}>{texts.add}</Button>
        {subscriptions.data && <span>{texts.count(items.length)}</span>}
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <p>{texts.intro}</p>
      {subscriptions.isPending && <Loading />}
      {subscriptions.isError && !subscriptions.data && <Failed fault={subscriptions.error} retry={() => void subscriptions.refetch()} />}
      <NotUpToDate query={subscriptions} />
      {subscriptions.data && items.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {items.length > 0 && <SubscriptionTable items={items} />}
      {isAdding && <AddSubscription onClose={() => setAdding(false)} />}
    </>
  );
}
