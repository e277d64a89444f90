import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { showShare } from '@/shared/format/time';
import { type Bar, barsOf, type KnownBar } from './bars';
import type { Figure } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

const heightPixels = 240;
const series = [{ name: 'csat', label: texts.satisfied, color: 'var(--cc-act)' }];

type Props = { figures: Figure[]; onOpen: (figure: Figure) => void };

/** The share of the satisfied as bars. Whoever does not see them has the table, whose names open the same surveys, and the sentence below. */
export function FiguresChart({ figures, onOpen }: Props) {
  const bars = barsOf(figures);
  const known = bars.filter((bar): bar is KnownBar => bar.csat !== null).sort((one, other) => other.csat - one.csat);
  const [highest, ...others] = known;
  const lowest = others.at(-1);
  const open = (_: unknown, index: number) => onOpen((bars[index] as Bar).figure);
  return (
    <figure className={classes.chart}>
      <div aria-hidden="true">
        <BarChart
          h={heightPixels}
          data={bars}
          dataKey="label"
          series={series}
          valueFormatter={showShare}
          yAxisProps={{ domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormatter: showShare }}
          barProps={{ isAnimationActive: false, maxBarSize: 48, onClick: open, cursor: 'pointer' }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <figcaption className="muted">
        {highest === undefined ? texts.noBars : texts.highest(highest.label, showShare(highest.csat))}
        {lowest !== undefined && ` ${texts.lowest(lowest.label, showShare(lowest.csat))}`}
      </figcaption>
    </figure>
  );
}
