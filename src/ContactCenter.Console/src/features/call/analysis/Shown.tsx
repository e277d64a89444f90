import { Accuracy } from './Accuracy';
import { Course } from './Course';
import { Part } from './Part';
import { Entities, Places } from './Places';
import type { Analysis } from './queries';
import { isToBeTold, Steps } from './Steps';
import { SummaryOfCall } from './SummaryOfCall';
import { texts } from './texts';

type Props = { analysis: Analysis; onJump: (segment: number) => void };

/** What was found out from the words of the call. */
export function Shown({ analysis, onJump }: Props) {
  const { summary, sentiment, keyPhrases, entities, steps } = analysis;
  return (
    <>
      {summary && <SummaryOfCall summary={summary} onJump={onJump} />}
      {keyPhrases.length > 0 && (
        <Part title={texts.phrases}>
          <Places places={keyPhrases} onJump={onJump} />
        </Part>
      )}
      {entities.length > 0 && (
        <Part title={texts.entities}>
          <Entities entities={entities} onJump={onJump} />
        </Part>
      )}
      {sentiment?.course && sentiment.course.length > 0 && (
        <Part title={texts.course} isWide>
          <Course course={sentiment.course} parties={sentiment.parties} />
        </Part>
      )}
      {sentiment && (
        <Part title={texts.howGood} isWide>
          <Accuracy provider={sentiment.provider} />
        </Part>
      )}
      {steps.some(isToBeTold) && (
        <Part title={texts.missingSteps}>
          <Steps steps={steps} />
        </Part>
      )}
    </>
  );
}
