import { showDate, showTime } from '@/shared/format/time';
import { Foreign } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

/** What happened, the oldest first; the day is said where it is another than that of the line before. */
export function Timeline({ call }: { call: CallDetail }) {
  if (call.timeline.length === 0) return <p>{texts.noTimeline}</p>;
  const startDay = showDate(call.startedAt);
  return (
    <ol className={classes.lines}>
      {call.timeline.map((line, i) => {
        const day = showDate(line.at);
        const before = call.timeline[i - 1];
        const isNewDay = day !== (before ? showDate(before.at) : startDay);
        return (
          <li key={`${line.at} ${i}`}>
            <time className="figures" dateTime={line.at}>
              {isNewDay && `${day}, `}
              {showTime(line.at)}
            </time>
            <span className={classes.kind}>{texts.kinds[line.kind] ?? line.kind}</span>
            <span className={classes.what}>
              <Foreign text={line.what} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
