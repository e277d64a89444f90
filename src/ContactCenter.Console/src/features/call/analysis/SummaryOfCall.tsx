import { plain } from '@/shared/format/text';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Foreign } from '@/shared/ui/Values';
import { Part } from './Part';
import { PlaceLink } from './Places';
import type { Summary } from './queries';
import { texts } from './texts';

type Props = { summary: Summary; onJump: (segment: number) => void };

/** What was said in short, and by whom it is written: whoever reads it is to know when it is a language model. */
export function SummaryOfCall({ summary, onJump }: Props) {
  return (
    <Part title={texts.summary}>
      <ul>
        {summary.bullets.map((bullet, i) => (
          <li key={i} dir="auto">
            {plain(bullet)}
          </li>
        ))}
      </ul>
      <Told summary={summary} onJump={onJump} />
      <p className="muted">
        <Foreign text={texts.writtenBy(summary.provider)} />
      </p>
    </Part>
  );
}

/** What only a language model tells. Each thing that is left to do leads to where it was said. */
function Told({ summary: { reason, outcome, followUps }, onJump }: Props) {
  if (reason === null && outcome === null && followUps.length === 0) return null;
  return (
    <Facts>
      {reason !== null && (
        <Fact name={texts.reason}>
          <Foreign text={reason} />
        </Fact>
      )}
      {outcome !== null && (
        <Fact name={texts.outcome}>
          <Foreign text={outcome} />
        </Fact>
      )}
      {followUps.length > 0 && (
        <Fact name={texts.followUps}>
          <ul>
            {followUps.map((place, i) => (
              <li key={i}>
                <PlaceLink place={place} onJump={onJump} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  );
}
