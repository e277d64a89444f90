import { useElementSize } from '@mantine/hooks';
import { plain } from '@/shared/format/text';
import { stepOf, stretchesOf } from './geometry';
import { Mark } from './Mark';
import classes from './Lines.module.css';

/** What is said at one place of the chart: a value for each line, null where there is none. */
export type Point = { label: string; values: readonly (number | null)[] };

type Props = {
  /** The names of the lines, at most `mostLines`: they differ in colour, dashes and marks. */
  lines: readonly string[];
  points: readonly Point[];
  low: number;
  high: number;
  ticks: readonly number[];
  showTick: (value: number) => string;
};

const height = 200;
const margin = { top: 10, right: 16, bottom: 26, left: 48 };
/** Until it is known how wide the page is. */
const likelyWidth = 600;
const labelPixels = 64;
const looks = [classes.first, classes.second, classes.third, classes.fourth, classes.fifth, classes.sixth];
const dashes = [undefined, '6 4', '2 3', '10 4 2 4', '12 6', '1 6'];

/** Values over time as lines. It is for who sees it: what it says must stand beside it as a table. */
export function Lines({ lines, points, low, high, ticks, showTick }: Props) {
  const { ref, width: measured } = useElementSize<HTMLElement>();
  const width = measured || likelyWidth;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const x = (place: number) => margin.left + (points.length < 2 ? inner.width / 2 : (place * inner.width) / (points.length - 1));
  const y = (value: number) => margin.top + ((high - value) / (high - low)) * inner.height;
  const step = stepOf(points.length, inner.width, labelPixels);
  return (
    <figure ref={ref} aria-hidden="true" className={classes.chart}>
      <ul className={classes.legend}>
        {lines.map((name, line) => (
          <li key={name} className={looks[line]}>
            <svg width="34" height="12">
              <path d="M0 6H34" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes[line]} />
              <Mark line={line} x={17} y={6} />
            </svg>
            <span>{plain(name)}</span>
          </li>
        ))}
      </ul>
      <svg width={width} height={height}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${margin.left} ${y(tick)}H${width - margin.right}`} className={classes.grid} />
            <text x={margin.left - 8} y={y(tick)} textAnchor="end" dominantBaseline="middle">
              {showTick(tick)}
            </text>
          </g>
        ))}
        {points.map(({ label }, place) =>
          place % step === 0 ? (
            <text key={place} x={x(place)} y={height - 6} textAnchor={place === 0 ? 'start' : 'middle'}>
              {plain(label)}
            </text>
          ) : null,
        )}
        {lines.map((name, line) => (
          <g key={name} className={looks[line]}>
            {stretchesOf(points.map((point) => point.values[line] ?? null)).map((spots) => (
              <g key={spots[0]?.place}>
                <polyline
                  points={spots.map(({ place, value }) => `${x(place)},${y(value)}`).join(' ')}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="2"
                  strokeDasharray={dashes[line]}
                />
                {spots.map(({ place, value }) => (
                  <Mark key={place} line={line} x={x(place)} y={y(value)} />
                ))}
              </g>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}
