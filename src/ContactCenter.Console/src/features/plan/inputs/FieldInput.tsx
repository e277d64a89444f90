import type { Field } from '../model/fields';
import { type Path, pathOf } from '../model/document';
import { ChoiceField } from './ChoiceField';
import { PairsField } from './PairsField';
import { PromptField } from './PromptField';
import { TextField } from './TextField';
import { WordsField } from './WordsField';

export function pathOfField(within: Path, field: Field): Path {
  return [...within, ...pathOf(field.key)];
}

/** Fields of a form, each as what it holds is asked for. */
export function Fields({ fields, within }: { fields: readonly Field[]; within: Path }) {
  return fields.map((field) => <FieldInput key={field.key} field={field} path={pathOfField(within, field)} />);
}

function FieldInput({ field, path }: { field: Field; path: Path }) {
  switch (field.kind.as) {
    case 'prompt':
      return <PromptField field={field} path={path} />;
    case 'words':
      return <WordsField field={field} path={path} from={field.kind.from} />;
    case 'pairs':
      return <PairsField field={field} path={path} />;
    case 'text':
    case 'number':
      return <TextField field={field} path={path} />;
    case 'flag':
    case 'choice':
    case 'name':
      return <ChoiceField field={field} path={path} />;
  }
}
