import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { plain } from '@/shared/format/text';
import { Panel } from '@/shared/ui/Panel';
import { say } from '@/shared/ui/say';
import { Loading } from '@/shared/ui/States';
import shared from '../CallPage.module.css';
import { MoodOfCall } from './MoodOfCall';
import { Part } from './Part';
import { type Facts, useReadAnalysis } from './queries';
import { TalkFigures } from './TalkFigures';
import { texts } from './texts';
import { TopicOfCall } from './TopicOfCall';
import classes from './Analysis.module.css';

/** Asked for with the analysis: most who open the page of a call read none. */
const load = () => import('./Shown').then((module) => ({ default: module.Shown }));
const Shown = lazy(load);

type Props = {
  callId: string;
  facts: Facts;
  /** Leads to a line of the transcript, by its number. */
  onJump: (segment: number) => void;
};

/** What is known of the call without a word of it; what its words say once somebody asks for it: each reading is audited. */
export function AnalysisPanel({ callId, facts: { sentiment, language, topic, talk }, onJump }: Props) {
  const asked = useReadAnalysis(callId);
  const ask = () => {
    void load();
    asked.mutate(undefined, { onSuccess: () => say(texts.shown), onError: (fault) => say(fault.message, 'assertive') });
  };
  return (
    <div className={shared.whole}>
      <Panel title={texts.title}>
        <div className={classes.parts}>
          {(sentiment || language) && (
            <Part title={texts.sentiment}>
              {sentiment && <MoodOfCall sentiment={sentiment} />}
              {language && <p className="muted">{plain(texts.languageOf(language.code))}</p>}
            </Part>
          )}
          <TopicOfCall callId={callId} topic={topic} />
          {talk && (
            <Part title={texts.talk}>
              <TalkFigures talk={talk} />
            </Part>
          )}
          {asked.data && (
            <Suspense fallback={<Loading />}>
              <Shown analysis={asked.data} onJump={onJump} />
            </Suspense>
          )}
        </div>
        {asked.isError && <p className="fault">{asked.error.message}</p>}
        {!asked.data && (
          <div className={classes.acts}>
            <Button variant="default" loading={asked.isPending} onClick={ask}>
              {texts.show}
            </Button>
            <span className="muted">{texts.audited}</span>
          </div>
        )}
      </Panel>
    </div>
  );
}
