import { Link, useSearchParams } from 'react-router';
import { showNumber, showShare } from '@/shared/format/time';
import { Foreign, Missing, Phone } from '@/shared/ui/Values';
import { filtersOf, searchOf } from './counted';
import { interval } from './interval';
import type { Figure, Grouping } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

const fewAnswers = 10;
const fewestOfAgent = 5;
const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

export function FiguresTable({ by, figures }: { by: Grouping; figures: Figure[] }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard
    <div className={classes.scroll} role="group" aria-label={texts.figuresTable[by]} tabIndex={0}>
      <table className={classes.table} aria-label={texts.figuresTable[by]}>
        <thead>
          <tr>
            <th scope="col">{texts.groupings[by]}</th>
            <th scope="col">{texts.satisfied}</th>
            <th scope="col">{texts.answered}</th>
            <th scope="col">{texts.mean}</th>
            <th scope="col">{texts.scale}</th>
            <th scope="col">{texts.marks}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Row key={`${figure.key} ${figure.low} ${figure.high}`} by={by} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ by, figure }: { by: Grouping; figure: Figure }) {
  const { low, high } = figure;
  return (
    <tr>
      <th scope="row">
        <Name by={by} figure={figure} />
      </th>
      <td>
        <Satisfied by={by} figure={figure} />
      </td>
      <td className="figures">
        {texts.ofAnswered(figure.answered, figure.asked)}
        {figure.asked > 0 && ` (${showShare(figure.answered / figure.asked)})`}
      </td>
      <td className="figures">
        <Mean by={by} figure={figure} />
      </td>
      <td className="figures">{low === null || high === null ? <Missing why={texts.noScale} /> : texts.between(low, high)}</td>
      <td>
        <ul className={classes.marks}>
          {Object.entries(figure.distribution).map(([mark, count]) => (
            <li key={mark}>{texts.marksOf(mark, count)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

/** Leads to the surveys that the figure counts, where a filter of the page tells which they are. */
function Name({ by, figure }: { by: Grouping; figure: Figure }) {
  const [search] = useSearchParams();
  const counted = filtersOf(by, figure);
  const name = by === 'agent' ? <Phone address={figure.key} /> : <Foreign text={figure.key} />;
  return counted === null ? name : <Link to={searchOf(counted, search)}>{name}</Link>;
}

const isTooFew = (by: Grouping, answered: number) => by === 'agent' && answered < fewestOfAgent;

function Mean({ by, figure: { mean, answered, low } }: { by: Grouping; figure: Figure }) {
  if (answered === 0) return <Missing why={texts.nobodyAnswered} />;
  if (mean === null) return <Missing why={low !== null && isTooFew(by, answered) ? texts.tooFew : texts.noScale} />;
  return decimal.format(mean);
}

function Satisfied({ by, figure: { satisfied, csat, answered, low } }: { by: Grouping; figure: Figure }) {
  if (answered === 0) return <Missing why={texts.nobodyAnswered} />;
  if (satisfied !== null && csat === null && isTooFew(by, answered)) return <Missing why={texts.tooFew} />;
  if (satisfied === null || csat === null) return <Missing why={low === null ? texts.noScale : texts.noSatisfaction} />;
  const [from, to] = interval(satisfied, answered);
  const isFew = answered < fewAnswers;
  return (
    <span className={isFew ? 'figures muted' : 'figures'} title={isFew ? texts.few : undefined}>
      <b>{showShare(csat)}</b> ({texts.ofAnswered(satisfied, answered)}; {texts.between(showNumber(Math.round(from * 100)), showShare(to))})
      {isFew && <span className="heard-only">{texts.few}</span>}
    </span>
  );
}
