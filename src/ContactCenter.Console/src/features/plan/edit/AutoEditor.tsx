import { NativeSelect } from '@mantine/core';
import { analysisTexts } from '../analysisTexts';
import { forms } from '../model/fields';
import { type Path, textAt, withValue } from '../model/document';
import { useEditor } from '../editor';
import { texts } from '../texts';
import { Form } from './Form';

const figure = ['AtLeast', 'AtMost'];

/** What each kind of proposal wants to know. */
const keysOf: Record<string, readonly string[]> = {
  Words: ['Words', 'FirstSeconds', 'LastSeconds'],
  TalkShare: figure,
  Interruptions: figure,
  Silence: figure,
  Topic: ['Topic'],
};

const choices = Object.entries(analysisTexts.autoKinds).map(([value, label]) => ({ value, label }));

/** What proposes the answer to a question, if anything does. */
export function AutoEditor({ path }: { path: Path }) {
  const { plan, edit } = useEditor();
  const kind = textAt(plan, [...path, 'Kind']);
  const choose = (chosen: string) => edit({ path, apply: (now) => withValue(now, path, chosen === '' ? undefined : { Kind: chosen }) });
  const keys = keysOf[kind] ?? [];
  return (
    <>
      <NativeSelect
        label={analysisTexts.auto}
        description={analysisTexts.autoHelp}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[{ value: '', label: texts.byDefault(analysisTexts.noAuto) }, ...choices]}
      />
      <Form path={path} fields={forms.Auto.filter(({ key }) => keys.includes(key))} />
    </>
  );
}
