import { moodScale, showMood } from '@/shared/analysis/mood';
import { analysisTexts } from '@/shared/analysis/texts';
import { Lines } from '@/shared/charts/Lines';
import { showClock } from '@/shared/format/time';
import { Missing } from '@/shared/ui/Values';
import type { Sentiment } from './queries';
import { Scrolling } from './Part';
import { texts } from './texts';
import classes from './Analysis.module.css';

const clock = (seconds: number) => showClock(Math.floor(seconds));

/** How the sentiment went in ten equal parts of the talk: as lines, and as a table for who does not see them. */
export function Course({ course, parties }: { course: NonNullable<Sentiment['course']>; parties: Sentiment['parties'] }) {
  // Where it is not known who spoke the caller's line is that of all.
  const isTold = Object.keys(parties).length > 0;
  const hasAgent = course.some(({ agent }) => agent !== null);
  const lines = [isTold ? analysisTexts.caller : texts.everybody, ...(hasAgent ? [analysisTexts.agent] : [])];
  const points = course.map(({ start, caller, agent }) => ({ label: clock(start), values: hasAgent ? [caller, agent] : [caller] }));
  return (
    <>
      <Lines lines={lines} points={points} {...moodScale} showTick={showMood} />
      <details className={classes.details}>
        <summary>{texts.courseAsTable}</summary>
        <Scrolling label={texts.courseTable}>
          <table className={classes.figures} aria-label={texts.courseTable}>
            <thead>
              <tr>
                <th scope="col">{texts.part}</th>
                {lines.map((line) => (
                  <th key={line} scope="col">
                    {line}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {course.map(({ start, end }, place) => (
                <tr key={start}>
                  <th scope="row" className="figures">{`${clock(start)}–${clock(end)}`}</th>
                  {points[place]?.values.map((value, line) => (
                    <td key={line} className="figures">
                      {value === null ? <Missing why={texts.silent} /> : showMood(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      </details>
    </>
  );
}
