import { Button } from '@mantine/core';
import type { Column } from '@/shared/ui/DataTable';
import { Instant } from '@/shared/ui/Values';
import { Progress } from './Progress';
import type { Import, Order } from './queries';
import { StateTag } from './StateTag';
import { nameOf, texts } from './texts';
import classes from './ImportsPage.module.css';

type Acts = {
  onShow: (of: Import) => void;
  /** null: an order is under way just now. */
  onOrder: ((order: Exclude<Order, 'stop'>, of: Import) => void) | null;
  onStop: (of: Import) => void;
};

export function columnsOf(acts: Acts): Column<Import>[] {
  return [
    { key: 'what', title: texts.what, width: 'minmax(10rem, 2fr)', narrow: 'topLeft', cell: (each) => <Name of={each} onShow={acts.onShow} /> },
    { key: 'progress', title: texts.progress, width: 'minmax(12rem, 2fr)', narrow: 'bottomLeft', cell: (each) => <Progress of={each} /> },
    { key: 'state', title: texts.state, width: '9rem', narrow: 'topRight', cell: (each) => <StateTag of={each} /> },
    { key: 'startedAt', title: texts.startedAt, width: '12rem', cell: (each) => <Instant at={each.startedAt} /> },
    { key: 'acts', title: texts.acts, width: '10rem', narrow: 'bottomRight', cell: (each) => <Orders of={each} {...acts} /> },
  ];
}

function Name({ of, onShow }: { of: Import; onShow: Acts['onShow'] }) {
  const name = nameOf(of);
  return (
    <button type="button" className={`link ${classes.name}`} title={name} aria-label={texts.detailsName(name)} onClick={() => onShow(of)}>
      <bdi>{name}</bdi>
    </button>
  );
}

function Orders({ of, onOrder, onStop }: { of: Import } & Acts) {
  if (of.state === 'done' || of.state === 'stopped') return null;
  const next = of.state === 'running' ? 'pause' : 'resume';
  return (
    <span className={classes.orders}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={texts.orderName[next](nameOf(of))}
        disabled={onOrder === null}
        onClick={() => onOrder?.(next, of)}
      >
        {texts.orders[next]}
      </Button>
      <Button size="compact-sm" variant="default" aria-label={texts.orderName.stop(nameOf(of))} onClick={() => onStop(of)}>
        {texts.orders.stop}
      </Button>
    </span>
  );
}
