import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { type Path, type Value, sectionAt, withValue } from '../model/document';
import { nameFault } from '../model/names';
import { useEditor } from '../editor';
import { texts } from '../texts';
import classes from './edit.module.css';

type Props = {
  path: Path;
  label: string;
  help: string;
  /** What it begins with. */
  first?: Value;
  /** The same where it depends on the name. */
  firstOf?: (name: string) => Value;
  onAdded: (name: string) => void;
};

/** Adds something with a name that people choose. */
export function NewEntry({ path, label, help, first = {}, firstOf = () => first, onAdded }: Props) {
  const { plan, edit } = useEditor();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = nameFault(name, Object.keys(sectionAt(plan, path)), texts.nameFaults);
    setFault(found);
    if (found !== null) return;
    const entry = [...path, name.trim()];
    edit({ path: entry, apply: (now) => withValue(now, entry, firstOf(name.trim())) });
    setName('');
    onAdded(name.trim());
  };
  return (
    <form className={classes.row} onSubmit={submit}>
      <TextInput
        label={label}
        description={help}
        error={fault ?? undefined}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {texts.add}
      </Button>
    </form>
  );
}
