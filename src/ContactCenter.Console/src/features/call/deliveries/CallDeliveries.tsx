import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { type Delivery, useRetryDelivery } from '@/shared/deliveries/deliveries';
import { DeliveryTag } from '@/shared/deliveries/DeliveryTag';
import { LastError } from '@/shared/deliveries/LastError';
import { RetryButton } from '@/shared/deliveries/RetryButton';
import { deliveryTexts } from '@/shared/deliveries/texts';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { NotUpToDate } from '@/shared/ui/States';
import { Foreign, Instant } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import shared from '../CallPage.module.css';
import { useDeliveriesOf } from './queries';
import { texts } from './texts';

/** What other systems were told of the call. Where there is no such system nothing stands here. */
export function CallDeliveries({ callId }: { callId: string }) {
  const deliveries = useDeliveriesOf(callId);
  const { data, error } = deliveries;
  if (error === null && (data === undefined || data.items.length === 0)) return null;
  return (
    <div className={shared.whole}>
      <Panel title={texts.title}>
        {error !== null && data === undefined && <p className="fault">{error.message}</p>}
        <NotUpToDate query={deliveries} />
        {data && <Deliveries items={data.items} />}
        {data && data.total > data.items.length && (
          <p>
            {texts.more(data.items.length, data.total)} <Link to={`/deliveries?call=${encodeURIComponent(callId)}`}>{texts.all}</Link>
          </p>
        )}
      </Panel>
    </div>
  );
}

function Deliveries({ items }: { items: readonly Delivery[] }) {
  const me = useMe();
  const retry = useRetryDelivery();
  const mayRetry = me.data?.permissions.includes('operate') ?? false;
  return (
    <>
      {retry.isError && <p className="fault">{retry.error.message}</p>}
      <table className={table.table} aria-label={texts.table}>
        <thead>
          <tr>
            <th scope="col">{deliveryTexts.target}</th>
            <th scope="col">{filterTexts.state}</th>
            <th scope="col">{deliveryTexts.revision}</th>
            <th scope="col">{deliveryTexts.attempts}</th>
            <th scope="col">{deliveryTexts.error}</th>
            <th scope="col">{deliveryTexts.next}</th>
            {mayRetry && <td />}
          </tr>
        </thead>
        <tbody>
          {items.map((delivery) => (
            <tr key={delivery.id}>
              <td>
                <Foreign text={delivery.target} />
              </td>
              <td>
                <DeliveryTag state={delivery.state} />
              </td>
              <td className="figures">{delivery.revision}</td>
              <td className="figures">{delivery.attempts}</td>
              <td>
                <LastError delivery={delivery} />
              </td>
              <td>
                <Instant at={delivery.endedAt ?? delivery.nextAt} />
              </td>
              {mayRetry && (
                <td>
                  <RetryButton delivery={delivery} onRetry={retry.isPending ? null : retry.mutate} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
