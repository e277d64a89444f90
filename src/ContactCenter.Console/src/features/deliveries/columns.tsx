import { Link } from 'react-router';
import type { Delivery } from '@/shared/deliveries/deliveries';
import { DeliveryTag } from '@/shared/deliveries/DeliveryTag';
import { LastError } from '@/shared/deliveries/LastError';
import { RetryButton } from '@/shared/deliveries/RetryButton';
import { deliveryTexts as texts } from '@/shared/deliveries/texts';
import { filterTexts } from '@/shared/texts/filters';
import type { Column } from '@/shared/ui/DataTable';
import { Foreign, Instant } from '@/shared/ui/Values';

/** @param onRetry null: one is being tried again just now; undefined: who looks may not. */
export function columnsOf(onRetry: ((id: string) => void) | null | undefined): Column<Delivery>[] {
  const common: Column<Delivery>[] = [
    {
      key: 'call',
      title: texts.call,
      width: '12rem',
      narrow: 'bottomLeft',
      cell: (delivery) => (
        <Link to={`/calls/${encodeURIComponent(delivery.callId)}`} data-cover>
          <Instant at={delivery.updatedAt} />
        </Link>
      ),
    },
    { key: 'target', title: texts.target, width: 'minmax(6rem, 1fr)', narrow: 'topLeft', cell: (delivery) => <Foreign text={delivery.target} /> },
    { key: 'revision', title: texts.revision, width: '5rem', cell: (delivery) => <span className="figures">{delivery.revision}</span> },
    { key: 'state', title: filterTexts.state, width: '9rem', narrow: 'topRight', cell: (delivery) => <DeliveryTag state={delivery.state} /> },
    { key: 'attempts', title: texts.attempts, width: '4rem', cell: (delivery) => <span className="figures">{delivery.attempts}</span> },
    { key: 'error', title: texts.error, width: 'minmax(8rem, 2fr)', cell: (delivery) => <LastError delivery={delivery} /> },
    { key: 'next', title: texts.next, width: '12rem', cell: (delivery) => <Instant at={delivery.endedAt ?? delivery.nextAt} /> },
  ];
  return onRetry === undefined ? common : [...common, retryColumn(onRetry)];
}

function retryColumn(onRetry: ((id: string) => void) | null): Column<Delivery> {
  return {
    key: 'retry',
    title: texts.retry,
    width: '8rem',
    narrow: 'bottomRight',
    cell: (delivery) => <RetryButton delivery={delivery} onRetry={onRetry} />,
  };
}
