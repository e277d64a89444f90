import type { Recording } from '@/shared/recordings/recordings';
import { kindWords } from '@/shared/recordings/texts';
import { Foreign, Instant } from '@/shared/ui/Values';
import { Line } from './Line';
import type { Part as Stretch } from './parts';
import type { Segment } from './queries';
import type { InSight, LineInSight } from './useLinesInSight';
import classes from './Transcript.module.css';

type Props = {
  part: Stretch;
  segments: readonly Segment[];
  language: string | null;
  /** null: all lines are on the page. */
  inSight: InSight | null;
  sounding: readonly number[];
  /** Where a link leads to. */
  meant: number | undefined;
  onPlay?: (segment: Segment) => void;
};

/** What was said in one recording. A line says which of how many it is where not all of them are on the page. */
export function Part({ part: { first, last }, segments, language, inSight, sounding, meant, onPlay }: Props) {
  const { lines, gapAfter } = inSight?.within(first, last) ?? { lines: allOf(first, last), gapAfter: 0 };
  if (lines.length === 0) return <div style={{ height: gapAfter }} />;
  return (
    <ol className={classes.lines} style={{ paddingBottom: gapAfter }}>
      {lines.map(({ place, gapBefore }) => {
        const segment = segments[place];
        if (segment === undefined) return null;
        return (
          <Line
            key={place}
            segment={segment}
            place={place}
            language={language}
            isNow={sounding.includes(place)}
            isMeant={place === meant}
            onPlay={onPlay}
            gapBefore={gapBefore}
            number={inSight ? place - first + 1 : undefined}
            of={inSight ? last - first + 1 : undefined}
            measure={inSight?.measure}
          />
        );
      })}
    </ol>
  );
}

/** Of which recording the lines are that follow. */
export function PartTitle({ of }: { of: Recording }) {
  return (
    <h3 className={classes.part}>
      <Foreign text={kindWords(of.kind)} /> <Instant at={of.startedAt} />
    </h3>
  );
}

function allOf(first: number, last: number): LineInSight[] {
  return Array.from({ length: last - first + 1 }, (_, i) => ({ place: first + i, gapBefore: 0 }));
}
