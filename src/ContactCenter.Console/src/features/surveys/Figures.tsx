import { NativeSelect, SegmentedControl } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { apiLink, businessZone } from '@/shared/api/address';
import { Problem } from '@/shared/api/problem';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { PanelBoundary } from '@/shared/ui/PanelBoundary';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { filtersOf, searchOf } from './counted';
import { FiguresTable } from './FiguresTable';
import { type Figure, type Filters, type Grouping, groupings, useFigures, type View, views } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

/** As large as the rest of the page: it comes when the table stands there. */
const FiguresChart = lazy(async () => ({ default: (await import('./FiguresChart')).FiguresChart }));

const conflict = 409;
const viewChoices = views.map((value) => ({ value, label: texts.views[value] }));

type Props = { by: Grouping; view: View; filters: Filters; onChosen: (chosen: { by?: string; view?: string }) => void };

/** What the marks say in sum. */
export function Figures({ by, view, filters, onChosen }: Props) {
  const figures = useFigures(by, filters);
  const csv = apiLink('/api/v1/surveys/figures', { by, from: startOfDay(filters.from), to: endOfDay(filters.to), format: 'csv' });
  // The words of a question are too long to stand below a bar.
  const canChart = by !== 'question';
  const isTableSeen = !canChart || view !== 'chart';
  return (
    <Panel title={texts.figures}>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={texts.by}
          value={by}
          onChange={(event) => onChosen({ by: event.currentTarget.value })}
          data={groupings.map((value) => ({ value, label: texts.waysOf[value] }))}
        />
        {canChart && (
          <SegmentedControl aria-label={texts.view} value={view} onChange={(chosen) => onChosen({ view: chosen })} data={viewChoices} size="sm" />
        )}
        <a href={csv} download={`survey-figures-by-${by}.csv`}>
          {filterTexts.csv}
        </a>
        {businessZone === null && (by === 'day' || by === 'week') && <span className="muted">{texts.noZone}</span>}
      </div>
      {figures.isPending && <Loading rows={3} />}
      {figures.isError && <NoFigures fault={figures.error} retry={() => void figures.refetch()} />}
      {figures.isSuccess && figures.data.items.length === 0 && <p>{texts.noFigures}</p>}
      {figures.isSuccess && figures.data.items.length > 0 && (
        <>
          <div className={isTableSeen ? undefined : 'heard-only'}>
            <FiguresTable by={by} figures={figures.data.items} />
          </div>
          {canChart && view !== 'table' && <Chart by={by} figures={figures.data.items} />}
        </>
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

/** A server that puts nothing together by agent says so itself. */
function NoFigures({ fault, retry }: { fault: Error; retry: () => void }) {
  if (!(fault instanceof Problem) || fault.status !== conflict) return <Failed fault={fault} retry={retry} />;
  return (
    <Empty title={texts.offTitle}>
      <p>{fault.message}</p>
    </Empty>
  );
}

function Chart({ by, figures }: { by: Grouping; figures: Figure[] }) {
  const [search, setSearch] = useSearchParams();
  const open = (figure: Figure) => {
    const counted = filtersOf(by, figure);
    if (counted) setSearch(searchOf(counted, search));
  };
  return (
    <PanelBoundary>
      <Suspense fallback={<div className={classes.chart} />}>
        <FiguresChart figures={figures} onOpen={open} />
      </Suspense>
    </PanelBoundary>
  );
}
