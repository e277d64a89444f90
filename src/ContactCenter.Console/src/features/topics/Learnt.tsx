import type { Topics } from '@/shared/api/topics';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { Instant, Missing } from '@/shared/ui/Values';
import { texts } from './texts';

/** What was learnt from the examples, and how well that agrees with people. */
export function Learnt({ training, agreement }: Pick<Topics, 'training' | 'agreement'>) {
  return (
    <Panel title={texts.learnt}>
      <Facts>
        <Fact name={texts.training}>
          {training === null && <Missing why={texts.notYet} />}
          {training !== null && (training.trained ? texts.trained(training.number) : texts.notTrained)}
        </Fact>
        {training !== null && (
          <Fact name={texts.at}>
            <Instant at={training.at} />
          </Fact>
        )}
        <Fact name={texts.agreement}>
          {agreement === null ? <Missing why={texts.noAgreement} /> : texts.agreed(agreement.agreed, agreement.labels, agreement.share)}
        </Fact>
      </Facts>
      <p className="muted">{texts.agreementHelp}</p>
    </Panel>
  );
}
