import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { barsOf } from './bars';
import type { Figure } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });
const heightPixels = 240;
const series = [{ name: 'csat', label: texts.satisfied, color: 'var(--cc-act)' }];

/** The share of the satisfied as bars. Whoever does not see them has the table, and the sentence below. */
export function FiguresChart({ figures }: { figures: Figure[] }) {
  const bars = barsOf(figures);
  const known = bars.filter((bar) => bar.csat !== null);
  const [first, ...others] = [...known].sort((one, other) => (other.csat ?? 0) - (one.csat ?? 0));
  const last = others.at(-1);
  return (
    <figure className={classes.chart}>
      <div aria-hidden="true">
        <BarChart
          h={heightPixels}
          data={bars}
          dataKey="label"
          series={series}
          valueFormatter={(share) => percent.format(share)}
          yAxisProps={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormatter: (share: number) => percent.format(share) }}
          barProps={{ isAnimationActive: false, maxBarSize: 48 }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <figcaption className="muted">
        {first === undefined && texts.noBars}
        {first !== undefined && texts.highest(first.label, percent.format(first.csat ?? 0))}
        {last !== undefined && ` ${texts.lowest(last.label, percent.format(last.csat ?? 0))}`}
      </figcaption>
    </figure>
  );
}
