import { forms } from '../model/fields';
import { type Path, textAt } from '../model/document';
import { texts } from '../texts';
import { EntryList } from './EntryList';

const scaleOnly = ['Min', 'Max', 'Words'];
const messageOnly = ['LongestMessageSeconds'];
const words = { list: texts.questions, one: texts.question, remove: texts.removeQuestion, add: texts.addQuestion };

/** The questions of the survey, in their order. */
export function Questions({ path }: { path: Path }) {
  return (
    <EntryList
      path={path}
      words={words}
      first={{ Kind: 'Scale', Prompt: texts.firstSurveyQuestion, Min: 1, Max: 5 }}
      fieldsOf={(question) => {
        const left = textAt(question, ['Kind']) === 'Message' ? scaleOnly : messageOnly;
        return forms.Question.filter((field) => !left.includes(field.key));
      }}
    />
  );
}
