import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { plain } from '@/shared/format/text';
import { faultAt } from '../model/faults';
import type { FieldText } from '../fieldTexts';
import type { Path, Value } from '../model/document';
import type { Source } from '../model/fields';
import { useEditor, useField } from '../editor';
import { texts } from '../texts';
import { Suggestions } from './Suggestions';
import classes from './inputs.module.css';

export function wordsOf(value: Value | undefined): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? value.split(',').map((word) => word.trim()) : [];
}

/** Words, each with a button to take it away. Several may be typed at once, with commas. */
export function WordsField({ field, path, from }: { field: FieldText; path: Path; from?: Source }) {
  const { faults } = useEditor();
  const { value, change } = useField(path);
  const [typed, setTyped] = useState('');
  const id = useId();
  const listId = useId();
  const words = wordsOf(value);
  /** Words that were just added may not be shown yet. */
  const put = (to: (now: string[]) => string[]) =>
    void change((now) => {
      const next = to(wordsOf(now));
      return next.length === 0 ? undefined : next;
    });
  const add = () => {
    const fresh = typed.split(',').map((word) => word.trim());
    const isNew = fresh.some((word) => word !== '' && !words.includes(word));
    if (isNew) put((now) => [...new Set([...now, ...fresh])].filter((word) => word !== ''));
    setTyped('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className={classes.words}>
      <TextInput
        label={field.label}
        description={`${field.help} ${texts.fallback(field.fallback)}`}
        error={faultAt(faults, path)}
        placeholder={texts.addWord}
        autoComplete="off"
        list={from && listId}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={add}
      />
      {from && <Suggestions id={listId} from={from} path={path} />}
      {words.length > 0 && (
        <ul id={id} aria-label={field.label} className={classes.chips}>
          {words.map((word) => (
            <li key={word}>
              <bdi>{plain(word)}</bdi>
              <Button variant="subtle" size="compact-xs" aria-label={texts.takeAway(word)} onClick={() => put((now) => now.filter((each) => each !== word))}>
                <IconX size={14} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
