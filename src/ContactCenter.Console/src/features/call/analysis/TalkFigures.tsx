import { analysisTexts } from '@/shared/analysis/texts';
import { showNumber, showShare } from '@/shared/format/time';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Missing } from '@/shared/ui/Values';
import type { Talk } from './queries';
import { Scrolling } from './Part';
import { texts } from './texts';
import classes from './Analysis.module.css';

type Side = NonNullable<Talk['caller']>;

/** Who spoke how much, and how. */
export function TalkFigures({ talk }: { talk: Talk }) {
  const sides = [
    { name: analysisTexts.caller, side: talk.caller },
    { name: analysisTexts.agent, side: talk.agent },
    { name: texts.unknown, side: talk.unknown },
  ].filter((each): each is { name: string; side: Side } => each.side !== null);
  return (
    <>
      <Facts>
        <Fact name={texts.duration}>{texts.seconds(talk.durationSeconds)}</Fact>
        <Fact name={texts.silence}>{shown(talk.silenceSeconds, texts.seconds)}</Fact>
        <Fact name={texts.longestSilence}>{shown(talk.longestSilenceSeconds, texts.seconds)}</Fact>
        <Fact name={texts.overlap}>{shown(talk.overlapSeconds, texts.seconds)}</Fact>
        <Fact name={texts.agentShare}>{shown(talk.agentShare, showShare)}</Fact>
      </Facts>
      {sides.length > 0 && (
        <Scrolling label={texts.talkTable}>
          <table className={classes.figures} aria-label={texts.talkTable}>
            <thead>
              <tr>
                <th scope="col">{texts.sides}</th>
                <th scope="col">{texts.spoke}</th>
                <th scope="col">{texts.turns}</th>
                <th scope="col">{texts.interruptions}</th>
                <th scope="col">{texts.pace}</th>
                <th scope="col">{texts.monologue}</th>
              </tr>
            </thead>
            <tbody>
              {sides.map(({ name, side }) => (
                <tr key={name} className="figures">
                  <th scope="row">{name}</th>
                  <td>{texts.seconds(side.seconds)}</td>
                  <td>{showNumber(side.turns)}</td>
                  <td>{shown(side.interruptions, showNumber)}</td>
                  <td>{shown(side.wordsPerMinute, (pace) => showNumber(Math.round(pace)))}</td>
                  <td>{shown(side.longestMonologueSeconds, texts.seconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      )}
    </>
  );
}

function shown(value: number | null, show: (value: number) => string) {
  return value === null ? <Missing why={texts.notTold} /> : show(value);
}
