import type { Topic } from '@/shared/api/topics';
import { moodScale, showMood } from '@/shared/analysis/mood';
import { Bars } from '@/shared/charts/Bars';
import { countScale } from '@/shared/charts/geometry';
import { Lines } from '@/shared/charts/Lines';
import { showNumber, showShare } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { linesOf } from './lines';
import { nameOf } from './names';
import type { Figure, Grouping, Measure, Series } from './queries';
import { texts } from './texts';

const shareScale = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] } as const;

type Props = { by: Grouping; series: Series | null; measure: Measure; figures: readonly Figure[]; topics: readonly Topic[] };

/** One of the figures: over time as a line, or as one for each part; of anything else as bars. The table beside it says the same. */
export function FiguresChart({ by, series, measure, figures, topics }: Props) {
  const valueOf = (figure: Figure) => values[measure](figure);
  const { low, high, ticks } = scaleOf(measure, figures);
  const show = shows[measure];
  if (by !== 'day') {
    const bars = figures.map((figure) => ({ label: nameOf(by, figure.key, topics), value: valueOf(figure) }));
    return <Bars bars={bars} low={low} high={high} show={show} missing={common.unknown} />;
  }
  const { days, parts, values: rows, all } = linesOf(figures, valueOf, measure === 'calls' ? 0 : null);
  const points = days.map((day, place) => ({ label: day.slice('2026-'.length), values: rows[place] ?? [] }));
  const lines = series === null ? [texts.measures[measure]] : parts.map((part) => nameOf(series, part, topics));
  return (
    <>
      <Lines lines={lines} points={points} low={low} high={high} ticks={ticks} showTick={show} />
      {all > parts.length && <p className="muted">{texts.someLines(parts.length, all)}</p>}
    </>
  );
}

const values: Record<Measure, (figure: Figure) => number | null> = {
  sentiment: ({ sentiment }) => sentiment.value,
  csat: ({ csat }) => csat,
  calls: ({ calls }) => calls,
};

const shows: Record<Measure, (value: number) => string> = { sentiment: showMood, csat: showShare, calls: showNumber };

function scaleOf(measure: Measure, figures: readonly Figure[]): { low: number; high: number; ticks: readonly number[] } {
  switch (measure) {
    case 'sentiment':
      return moodScale;
    case 'csat':
      return shareScale;
    case 'calls':
      return countScale(Math.max(0, ...figures.map(({ calls }) => calls)));
  }
}
