import { Mood } from '@/shared/analysis/Mood';
import { showMood } from '@/shared/analysis/mood';
import { analysisTexts } from '@/shared/analysis/texts';
import { Fact, Facts } from '@/shared/ui/Panel';
import type { Sentiment } from './queries';
import { texts } from './texts';
import classes from './Analysis.module.css';

type Labelled = { label: string; score: number; value: number };

/** How the call was meant, and each side of it. */
export function MoodOfCall({ sentiment }: { sentiment: Sentiment }) {
  const { caller, agent } = sentiment.parties;
  const isTold = caller !== undefined || agent !== undefined;
  return (
    <>
      {sentiment.falling && <p className={classes.falling}>{texts.falling}</p>}
      <Facts>
        {caller && <Side name={analysisTexts.caller} of={caller} />}
        {agent && <Side name={analysisTexts.agent} of={agent} />}
        {!isTold && <Side name={texts.everybody} of={sentiment} />}
      </Facts>
    </>
  );
}

function Side({ name, of: { label, score, value } }: { name: string; of: Labelled }) {
  return (
    <Fact name={name}>
      <span className={classes.moods}>
        <Mood label={label} />
        <span className="figures">{showMood(value)}</span>
        <span className="muted">{texts.agree(score)}</span>
      </span>
    </Fact>
  );
}
