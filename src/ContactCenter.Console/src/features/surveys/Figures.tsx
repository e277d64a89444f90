import { NativeSelect } from '@mantine/core';
import { apiLink, businessZone } from '@/shared/api/address';
import { filterTexts } from '@/shared/texts/filters';
import { Panel } from '@/shared/ui/Panel';
import { Failed, Loading } from '@/shared/ui/States';
import { endOfDay, startOfDay } from '@/shared/format/days';
import { FiguresTable } from './FiguresTable';
import { type Filters, type Grouping, groupings, useFigures } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

type Props = { by: Grouping; filters: Filters; onBy: (by: string) => void };

/** What the marks say in sum. */
export function Figures({ by, filters, onBy }: Props) {
  const figures = useFigures(by, filters);
  const csv = apiLink('/api/v1/surveys/figures', { by, from: startOfDay(filters.from), to: endOfDay(filters.to), format: 'csv' });
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
        {businessZone === null && by === 'day' && <span className="muted">{texts.noZone}</span>}
      </div>
      {figures.isPending && <Loading rows={3} />}
      {figures.isError && <Failed fault={figures.error} retry={() => void figures.refetch()} />}
      {figures.isSuccess && (figures.data.items.length > 0 ? <FiguresTable by={by} figures={figures.data.items} /> : <p>{texts.noFigures}</p>)}
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
