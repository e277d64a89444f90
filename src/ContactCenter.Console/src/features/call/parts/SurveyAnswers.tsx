import { Foreign, Instant, Phone } from '@/shared/ui/Values';
import type { Survey } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

export function SurveyAnswers({ survey }: { survey: Survey | null }) {
  if (survey === null) return <p>{texts.notAsked}</p>;
  return (
    <>
      <p className={classes.detail}>
        {texts.asked} <Instant at={survey.askedAt} />, {texts.agent.toLowerCase()} <Foreign text={survey.department} />, <Phone address={survey.agent} />
      </p>
      {survey.answers.length === 0 && <p>{texts.notAnswered}</p>}
      <ol className={classes.answers}>
        {survey.answers.map((answer) => (
          <li key={answer.question}>
            <Foreign text={answer.question} /> <b>{wordsOf(answer)}</b>
          </li>
        ))}
      </ol>
    </>
  );
}

function wordsOf(answer: Survey['answers'][number]): string {
  if (answer.score !== null) return texts.score(answer.score);
  return answer.message === null ? texts.noAnswer : texts.spoken(answer.message);
}
