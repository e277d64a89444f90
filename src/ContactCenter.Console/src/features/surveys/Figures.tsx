import { NativeSelect } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { apiLink, businessZone } from '@/shared/api/address';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { PanelBoundary } from '@/shared/ui/PanelBoundary';
import { Failed, Loading } from '@/shared/ui/States';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { FiguresTable } from './FiguresTable';
import { type Filters, type Grouping, groupings, useFigures } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

/** As large as the rest of the page: it comes when the table stands there. */
const FiguresChart = lazy(async () => ({ default: (await import('./FiguresChart')).FiguresChart }));

type Props = { by: Grouping; filters: Filters; onBy: (by: string) => void };

/** What the marks say in sum. */
export function Figures({ by, filters, onBy }: Props) {
  const figures = useFigures(by, filters);
  const csv = apiLink('/api/v1/surveys/figures', { by, from: startOfDay(filters.from), to: endOfDay(filters.to), format: 'csv' });
  // The words of a question are too long to stand below a bar.
  const hasChart = by !== 'question' && figures.isSuccess && figures.data.items.length > 0;
  return (
    <Panel title={texts.figures}>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={texts.by}
          value={by}
          onChange={(event) => onBy(event.currentTarget.value)}
          data={groupings.map((value) => ({ value, label: texts.waysOf[value] }))}
        />
        <a href={csv} download={`survey-figures-by-${by}.csv`}>
          {filterTexts.csv}
        </a>
        {businessZone === null && (by === 'day' || by === 'week') && <span className="muted">{texts.noZone}</span>}
      </div>
      {figures.isPending && <Loading rows={3} />}
      {figures.isError && <Failed fault={figures.error} retry={() => void figures.refetch()} />}
      {figures.isSuccess && (figures.data.items.length > 0 ? <FiguresTable by={by} figures={figures.data.items} /> : <p>{texts.noFigures}</p>)}
      {hasChart && (
        <PanelBoundary>
          <Suspense fallback={<div className={classes.chart} />}>
            <FiguresChart figures={figures.data.items} />
          </Suspense>
        </PanelBoundary>
      )}
      <details className={classes.how}>
        <summary>{texts.how}</summary>
        <ul>
          {texts.formulas.map((formula) => (
            <li key={formula}>{formula}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
