import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { faultAt } from '../model/faults';
import type { Field } from '../model/fields';
import type { Path } from '../model/document';
import { readNumber } from '../model/numbers';
import { useEditor, useField } from '../editor';
import { texts } from '../texts';
import { Suggestions } from './Suggestions';
import { useTyped } from './useTyped';

type Props = { field: Field; path: Path };

/** A word or a number. It is saved when the field is left, or at Enter. */
export function TextField({ field, path }: Props) {
  const { faults } = useEditor();
  const { value, set } = useField(path);
  const saved = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const read = (typed: string) => (field.kind.as === 'number' ? readNumber(typed, field.kind.unit) : typed.trim());
  const { text, type, save, reset } = useTyped(saved, (next) => set(next === '' ? undefined : next), read);
  const listId = useId();
  const from = field.kind.as === 'text' || field.kind.as === 'number' ? field.kind.from : undefined;
  const isNumber = field.kind.as === 'number';
  return (
    <>
      <TextInput
        label={field.label}
        description={`${field.help} ${texts.fallback(field.fallback)}`}
        error={faultAt(faults, path)}
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        list={from && listId}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') reset();
        }}
      />
      {from && <Suggestions id={listId} from={from} path={path} />}
    </>
  );
}
