import type { Topic } from '@/shared/api/topics';
import { showMood } from '@/shared/analysis/mood';
import { showNumber, showShare } from '@/shared/format/time';
import { Foreign, Missing } from '@/shared/ui/Values';
import { nameOf } from './names';
import type { Figure, Grouping, Series } from './queries';
import { texts } from './texts';
import classes from './InsightsPage.module.css';

type Props = { by: Grouping; series: Series | null; figures: readonly Figure[]; topics: readonly Topic[] };

/** All figures, with how many calls each is of. */
export function FiguresTable({ by, series, figures, topics }: Props) {
  const isOfAgents = by === 'agent' || series === 'agent';
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={classes.scroll} role="group" aria-label={texts.tables[by]} tabIndex={0}>
      <table className={classes.table} aria-label={texts.tables[by]}>
        <thead>
          <tr>
            <th scope="col">{texts.groupings[by]}</th>
            {series !== null && <th scope="col">{texts.groupings[series]}</th>}
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
            <tr key={`${figure.key} ${figure.series}`}>
              <th scope="row">
                <Foreign text={nameOf(by, figure.key, topics)} />
              </th>
              {series !== null && (
                <th scope="row">
                  <Foreign text={nameOf(series, figure.series, topics)} />
                </th>
              )}
              <Cells isOfAgents={isOfAgents} figure={figure} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const fewest = 5;

function Cells({ isOfAgents, figure: { calls, sentiment, talkSeconds, csat, answered } }: { isOfAgents: boolean; figure: Figure }) {
  const { value, positive, negative, neutral, mixed } = sentiment;
  const isTooFew = (count: number) => isOfAgents && count > 0 && count < fewest;
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
