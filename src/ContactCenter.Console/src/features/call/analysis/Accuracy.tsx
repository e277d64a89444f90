import { plain } from '@/shared/format/text';
import { accuracy, measuredProvider } from './accuracy';
import { Scrolling } from './Part';
import { texts } from './texts';
import classes from './Analysis.module.css';

/** How far the sentiment can be trusted: what was measured, and of what. */
export function Accuracy({ provider }: { provider: string | null }) {
  if (provider !== null && provider !== measuredProvider) return <p className="muted">{plain(texts.notMeasured(provider))}</p>;
  return (
    <Scrolling label={texts.howGood}>
      <table className={classes.figures} aria-label={texts.howGood}>
        <thead>
          <tr>
            <th scope="col">{texts.measured}</th>
            <th scope="col">{texts.figure}</th>
            <th scope="col">{texts.ofWhat}</th>
          </tr>
        </thead>
        <tbody>
          {accuracy.map(({ step, figure, of }) => (
            <tr key={figure}>
              <th scope="row">{step}</th>
              <td>{figure}</td>
              <td>{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
