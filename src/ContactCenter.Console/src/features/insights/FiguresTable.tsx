import type { Topic } from '@/shared/api/topics';
import { showMood } from '@/shared/analysis/mood';
import { showNumber, showShare } from '@/shared/format/time';
import { Foreign, Missing } from '@/shared/ui/Values';
import { nameOf } from './names';
import type { Figure, Grouping } from './queries';
import { texts } from './texts';
import classes from './InsightsPage.module.css';

type Props = { by: Grouping; figures: readonly Figure[]; topics: readonly Topic[] };

/** All figures, with how many calls each is of. */
export function FiguresTable({ by, figures, topics }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={classes.scroll} role="group" aria-label={texts.tables[by]} tabIndex={0}>
      <table className={classes.table} aria-label={texts.tables[by]}>
        <thead>
          <tr>
            <th scope="col">{texts.groupings[by]}</th>
            <th scope="col">{texts.calls}</th>
            <th scope="col">{texts.sentiment}</th>
            <th scope="col">{texts.labels}</th>
            <th scope="col">{texts.talk}</th>
            <th scope="col">{texts.satisfied}</th>
            <th scope="col">{texts.answered}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key ?? ''}>
              <th scope="row">
                <Foreign text={nameOf(by, figure, topics)} />
              </th>
              <Cells by={by} figure={figure} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const fewest = 5;

function Cells({ by, figure: { calls, sentiment, talkSeconds, csat, answered } }: { by: Grouping; figure: Figure }) {
  const { value, positive, negative, neutral, mixed } = sentiment;
  const isTooFew = (count: number) => by === 'agent' && count > 0 && count < fewest;
  return (
    <>
      <td className="figures">{showNumber(calls)}</td>
      <td className="figures">{value === null ? <Missing why={isTooFew(calls) ? texts.tooFew : texts.unknown} /> : showMood(value)}</td>
      <td className="figures">{texts.labelsOf(positive, negative, neutral, mixed)}</td>
      <td className="figures">{talkSeconds === null ? <Missing why={isTooFew(calls) ? texts.tooFew : texts.unknown} /> : texts.seconds(talkSeconds)}</td>
      <td className="figures">{csat === null ? <Missing why={isTooFew(answered) ? texts.tooFew : texts.noMarks} /> : showShare(csat)}</td>
      <td className="figures">{showNumber(answered)}</td>
    </>
  );
}
