import { Button } from '@mantine/core';
import { useId } from 'react';
import { forms } from '../model/fields';
import { type Path, type Section, type Value, at, isSection, textAt, withValue } from '../model/document';
import { Fields } from '../inputs/FieldInput';
import { useEditor } from '../editor';
import { texts } from '../texts';
import classes from './edit.module.css';

const scaleOnly = ['Min', 'Max', 'Words'];
const messageOnly = ['LongestMessageSeconds'];

/** The questions of the survey, in their order. */
export function Questions({ path }: { path: Path }) {
  const { plan, edit } = useEditor();
  const questions = questionsAt(plan, path);
  const put = (change: (list: Value[]) => Value[]) => edit({ path, apply: (now) => withValue(now, path, change(questionsAt(now, path))) });
  return (
    <>
      <ol className={classes.entries} aria-label={texts.questions}>
        {questions.map((question, index) => (
          <Question
            key={index}
            path={[...path, String(index)]}
            isScale={!isSection(question) || textAt(question, ['Kind']) !== 'Message'}
            number={index + 1}
            onRemove={() => put((list) => list.filter((_, place) => place !== index))}
          />
        ))}
      </ol>
      <Button
        variant="default"
        className={classes.start}
        onClick={() => put((list) => [...list, { Kind: 'Scale', Prompt: texts.firstSurveyQuestion, Min: 1, Max: 5 }])}
      >
        {texts.addQuestion}
      </Button>
    </>
  );
}

function questionsAt(plan: Section, path: Path): Value[] {
  const questions = at(plan, path);
  if (Array.isArray(questions)) return questions;
  return isSection(questions) ? Object.values(questions) : [];
}

type QuestionProps = { path: Path; isScale: boolean; number: number; onRemove: () => void };

function Question({ path, isScale, number, onRemove }: QuestionProps) {
  const id = useId();
  const left = isScale ? messageOnly : scaleOnly;
  return (
    <li aria-labelledby={id} className={classes.entry}>
      <div className={classes.entryHead}>
        <h3 id={id}>{texts.question(number)}</h3>
        <Button variant="default" aria-label={texts.removeQuestion(number)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </div>
      <Fields fields={forms.Question.filter((field) => !left.includes(field.key))} within={path} />
    </li>
  );
}
