import { plain } from '@/shared/format/text';
import { barOf } from './geometry';
import classes from './Bars.module.css';

export type BarValue = { label: string; value: number | null };

type Props = { bars: readonly BarValue[]; low: number; high: number; show: (value: number) => string; missing: string };

/** Values beside each other as bars from zero on. It is for who sees it: what it says must stand beside it as a table. */
export function Bars({ bars, low, high, show, missing }: Props) {
  return (
    <figure aria-hidden="true" className={classes.bars}>
      {bars.map(({ label, value }, place) => (
        <Row key={place} label={label} value={value} low={low} high={high} words={value === null ? missing : show(value)} />
      ))}
    </figure>
  );
}

function Row({ label, value, low, high, words }: { label: string; value: number | null; low: number; high: number; words: string }) {
  const { left, width } = barOf(value ?? 0, low, high);
  return (
    <>
      <span className={classes.name}>{plain(label)}</span>
      <span className={classes.track}>
        <span className={classes.bar} style={{ left: `${left}%`, width: `${width}%` }} />
      </span>
      <span className="figures">{words}</span>
    </>
  );
}
