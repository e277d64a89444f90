import type { Import } from './queries';
import { nameOf, texts } from './texts';
import classes from './ImportsPage.module.css';

/** How many of how many have come in, as a bar and in words, and how many were refused. */
export function Progress({ of }: { of: Import }) {
  const { done, failed, found, state } = of;
  if (found === 0) return <span className="muted">{state === 'running' ? texts.counting : texts.nothingFound}</span>;
  const words = failed === 0 ? texts.come(done, found) : `${texts.come(done, found)}, ${texts.refused(failed)}`;
  return (
    <span className={classes.progress} title={words}>
      <progress aria-label={texts.progressOf(nameOf(of))} value={done + failed} max={found} />
      <span className="figures">{words}</span>
    </span>
  );
}
