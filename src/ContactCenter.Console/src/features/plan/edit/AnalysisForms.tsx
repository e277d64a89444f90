import { analysisTexts } from '../analysisTexts';
import { forms } from '../model/fields';
import { type Path, type Section, textAt } from '../model/document';
import { AutoEditor } from './AutoEditor';
import { EntryActs } from './EntryActs';
import { EntryList } from './EntryList';
import { Form } from './Form';
import { NewEntry } from './NewEntry';

type Props = { path: Path; go: (path: Path) => void };

/** What calls are looked through for, and judged by. */
export function OfAnalysis({ path, go }: Props) {
  const [, second, name] = path;
  if (second === 'Entities') return name === undefined ? <NewEntity path={path} go={go} /> : <Entity path={path} go={go} />;
  if (second === 'Scorecard') return name === undefined ? <NewScorecard path={path} go={go} /> : <Scorecard path={path} go={go} />;
  return name === undefined ? <NewTopic path={path} go={go} /> : <Topic path={path} go={go} />;
}

function NewTopic({ path, go }: Props) {
  return (
    <NewEntry
      path={path}
      label={analysisTexts.newTopic}
      help={analysisTexts.newTopicHelp}
      firstOf={(name) => ({ Name: name })}
      onAdded={(name) => go([...path, name])}
    />
  );
}

function Topic({ path, go }: Props) {
  const examples = [...path, 'Examples'];
  return (
    <>
      <EntryActs path={path} canRename={false} onMoved={go} />
      <Form path={path} fields={forms.Topic} others={[examples]} />
      <EntryList path={examples} words={analysisTexts.examples} first={{ Text: '' }} fieldsOf={() => forms.TopicExample} />
    </>
  );
}

function NewEntity({ path, go }: Props) {
  const first = { Kind: 'List' };
  return (
    <NewEntry path={path} label={analysisTexts.newEntity} help={analysisTexts.newEntityHelp} first={first} onAdded={(name) => go([...path, name])} />
  );
}

function Entity({ path, go }: Props) {
  return (
    <>
      <EntryActs path={path} onMoved={go} />
      <Form path={path} fields={forms.Entity} />
    </>
  );
}

const firstQuestion = { Id: 'greets', Text: analysisTexts.firstScorecardQuestion, Kind: 'YesNo' };

function NewScorecard({ path, go }: Props) {
  const first = { Questions: [firstQuestion] };
  return (
    <NewEntry path={path} label={analysisTexts.newScorecard} help={analysisTexts.newScorecardHelp} first={first} onAdded={(name) => go([...path, name])} />
  );
}

function Scorecard({ path, go }: Props) {
  const questions = [...path, 'Questions'];
  return (
    <>
      <EntryActs path={path} canRename={false} onMoved={go} />
      <Form path={path} fields={forms.Scorecard} others={[questions]} />
      <EntryList
        path={questions}
        words={analysisTexts.questions}
        first={{ ...firstQuestion, Id: '' }}
        fieldsOf={(question) => forms.ScorecardQuestion.filter(({ key }) => key !== 'Levels' || isFor(question, 'Scale', key))}
        others={{
          Choices: (own, question) => (isFor(question, 'Choice', 'Choices') ? <Choices path={own} /> : null),
          Auto: (own, question) => (isFor(question, 'YesNo', 'Auto') ? <AutoEditor path={own} /> : null),
        }}
      />
    </>
  );
}

function Choices({ path }: { path: Path }) {
  return <EntryList path={path} words={analysisTexts.choices} first={{ Text: '', Value: 0 }} fieldsOf={() => forms.ScorecardChoice} isNested />;
}

/**
 * Whether the key is one of that kind's; what another kind has left behind stays in sight, to be taken away.
 * A question that does not say is answered by yes or no.
 */
function isFor(question: Section, kind: string, key: string): boolean {
  return (textAt(question, ['Kind']) || 'YesNo') === kind || question[key] !== undefined;
}
