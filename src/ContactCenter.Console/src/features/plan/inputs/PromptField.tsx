import { Textarea, TextInput } from '@mantine/core';
import { faultAt } from '../model/faults';
import type { FieldText } from '../fieldTexts';
import { languageOf, type Path, promptAt, withPrompt } from '../model/document';
import { useEditor } from '../editor';
import { texts } from '../texts';
import { Hear } from './Hear';
import { SoundChoice } from './SoundChoice';
import { useTyped } from './useTyped';
import classes from './inputs.module.css';

type Props = { field: FieldText; path: Path };

/** What is spoken to callers. Translations that the plan has stand below. */
export function PromptField({ field, path }: Props) {
  const { plan, faults, edit } = useEditor();
  const prompt = promptAt(plan, path);
  const languages = Object.keys(prompt.translations);
  const save = (language: string | null, text: string) =>
    edit({
      path,
      whole: [...path, language ?? ''].join(':'),
      apply: (now) => {
        const before = promptAt(now, path);
        if (language === null) return withPrompt(now, path, { ...before, text });
        return withPrompt(now, path, { ...before, translations: { ...before.translations, [language]: text } });
      },
    });
  return (
    <div className={classes.prompt}>
      <Words
        label={field.label}
        help={`${field.help} ${texts.fallback(field.fallback)}`}
        fault={faultAt(faults, path)}
        saved={prompt.text}
        onSave={(text) => save(null, text)}
      />
      <div className={classes.besides}>
        <Hear text={prompt.text} language={languageOf(plan, path)} />
        <SoundChoice label={field.label} text={prompt.text} onChosen={(text) => void save(null, text)} />
      </div>
      {languages.map((language) => (
        <Translation
          key={language}
          label={texts.translation(field.label, language)}
          saved={prompt.translations[language] ?? ''}
          onSave={(text) => save(language, text)}
        />
      ))}
    </div>
  );
}

type WordsProps = { label: string; help: string; fault: string | undefined; saved: string; onSave: (text: string) => Promise<void> };

function Words({ label, help, fault, saved, onSave }: WordsProps) {
  const { text, type, save } = useTyped(saved, onSave);
  return (
    <Textarea
      label={label}
      description={help}
      error={fault}
      rows={2}
      resize="vertical"
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={save}
    />
  );
}

function Translation({ label, saved, onSave }: { label: string; saved: string; onSave: (text: string) => Promise<void> }) {
  const { text, type, save } = useTyped(saved, onSave);
  return <TextInput label={label} value={text} onChange={(event) => type(event.currentTarget.value)} onBlur={save} />;
}
