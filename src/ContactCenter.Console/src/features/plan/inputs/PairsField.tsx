import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { faultAt } from '../model/faults';
import type { FieldText } from '../fieldTexts';
import { isSection, type Path, sectionAt, textAt } from '../model/document';
import { useEditor, useField } from '../editor';
import { texts } from '../texts';
import { useTyped } from './useTyped';
import classes from './inputs.module.css';

/** Names, and a value for each. */
export function PairsField({ field, path }: { field: FieldText; path: Path }) {
  const { plan } = useEditor();
  const { change } = useField(path);
  const [name, setName] = useState('');
  const names = Object.keys(sectionAt(plan, path));
  const isNew = name.trim() !== '' && !name.includes(':') && !names.includes(name.trim());
  const add = () => {
    void change((now) => ({ ...(isSection(now) ? now : {}), [name.trim()]: '' }));
    setName('');
  };
  return (
    <fieldset className={classes.pairs}>
      <legend>{field.label}</legend>
      <p className="muted">{`${field.help} ${texts.fallback(field.fallback)}`}</p>
      {names.map((each) => (
        <Pair key={each} name={each} path={[...path, each]} />
      ))}
      <div className={classes.pair}>
        <TextInput label={texts.newName(field.label)} autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button variant="default" disabled={!isNew} onClick={add}>
          {texts.add}
        </Button>
      </div>
    </fieldset>
  );
}

function Pair({ name, path }: { name: string; path: Path }) {
  const { plan, faults } = useEditor();
  const { set } = useField(path);
  const saved = textAt(plan, path);
  const { text, type, save } = useTyped(saved, set, (typed) => typed);
  return (
    <div className={classes.pair}>
      <TextInput
        label={plain(name)}
        error={faultAt(faults, path)}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={save}
      />
      <Button variant="default" aria-label={texts.takeAway(name)} onClick={() => void set(undefined)}>
        {texts.remove}
      </Button>
    </div>
  );
}
