import { NativeSelect, SegmentedControl } from '@mantine/core';
import { apiLink } from '@/shared/api/address';
import { Problem } from '@/shared/api/problem';
import { useTopics } from '@/shared/api/topics';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { FiguresChart } from './FiguresChart';
import { FiguresTable } from './FiguresTable';
import { type Filters, type Grouping, groupings, type Measure, measures, queryOf, type Series, seriesChoices, useFigures } from './queries';
import { texts } from './texts';
import classes from './InsightsPage.module.css';

const conflict = 409;
const measureChoices = measures.map((value) => ({ value, label: texts.measures[value] }));

type Props = {
  by: Grouping;
  series: Series | null;
  measure: Measure;
  filters: Filters;
  onChosen: (chosen: { by?: string; series?: string; measure?: string }) => void;
};

/** A chart of one figure, and a table of all: on the page, and as a file. */
export function Figures({ by, series, measure, filters, onChosen }: Props) {
  const figures = useFigures(by, series, filters);
  const topics = useTopics().data?.items ?? [];
  const items = figures.data?.items ?? [];
  const csv = apiLink('/api/v1/analysis/figures', { ...queryOf(by, series, filters), format: 'csv' });
  return (
    <Panel title={texts.figures}>
      <div className={classes.choice}>
        <NativeSelect
          aria-label={texts.by}
          value={by}
          onChange={(event) => onChosen({ by: event.currentTarget.value })}
          data={groupings.map((value) => ({ value, label: texts.waysOf[value] }))}
        />
        {by === 'day' && (
          <NativeSelect
            aria-label={texts.series}
            value={series ?? ''}
            onChange={(event) => onChosen({ series: event.currentTarget.value })}
            data={[{ value: '', label: texts.oneLine }, ...seriesChoices.map((value) => ({ value, label: texts.linesOf[value] }))]}
          />
        )}
        <SegmentedControl aria-label={texts.measure} value={measure} onChange={(chosen) => onChosen({ measure: chosen })} data={measureChoices} size="sm" />
        <a href={csv} download={`analysis-by-${series === null ? by : `${by}-and-${series}`}.csv`}>
          {filterTexts.csv}
        </a>
      </div>
      {figures.isPending && <Loading rows={3} />}
      {figures.isError && <NoFigures fault={figures.error} retry={() => void figures.refetch()} />}
      {figures.isSuccess && items.length === 0 && <p>{texts.noFigures}</p>}
      {figures.isSuccess && items.length > 0 && (
        <>
          <div className={classes.chart}>
            <FiguresChart by={by} series={series} measure={measure} figures={items} topics={topics} />
          </div>
          <FiguresTable by={by} series={series} figures={items} topics={topics} />
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

/** A server that sums nothing, or nothing of agents, says so itself. */
function NoFigures({ fault, retry }: { fault: Error; retry: () => void }) {
  if (!(fault instanceof Problem) || fault.status !== conflict) return <Failed fault={fault} retry={retry} />;
  return (
    <Empty title={texts.offTitle}>
      <p>{fault.message}</p>
    </Empty>
  );
}
