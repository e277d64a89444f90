import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Field } from '../model/fields';
import { type Path, type Section, type Value, at, isSection, withValue } from '../model/document';
import { useEditor } from '../editor';
import { texts } from '../texts';
import { FaultList } from './FaultList';
import { Form } from './Form';
import classes from './edit.module.css';

type Words = { list: string; one: (number: number) => string; remove: (number: number) => string; add: string };

type Props = {
  path: Path;
  words: Words;
  /** What a new one begins with. */
  first: Value;
  fieldsOf: (entry: Section) => readonly Field[];
  /** What of an entry is no field, by its key, and the editor of that. */
  others?: Record<string, (path: Path, entry: Section) => ReactNode>;
  /** Whether it stands within an entry of another list. */
  isNested?: boolean;
};

/** Things of a kind without names, in their order. */
export function EntryList({ path, words, first, fieldsOf, others = {}, isNested = false }: Props) {
  const { plan, edit, faults } = useEditor();
  const entries = entriesAt(plan, path);
  const put = (change: (list: Value[]) => Value[]) => edit({ path, apply: (now) => withValue(now, path, change(entriesAt(now, path))) });
  return (
    <>
      <FaultList faults={faults.filter((fault) => fault.path.toLowerCase() === path.join(':').toLowerCase())} />
      <ol className={classes.entries} aria-label={words.list}>
        {entries.map((each, index) => {
          const entry = isSection(each) ? each : {};
          const own = [...path, String(index)];
          return (
            <Entry key={index} words={words} number={index + 1} isNested={isNested} onRemove={() => put((list) => list.filter((_, place) => place !== index))}>
              <Form path={own} fields={fieldsOf(entry)} others={Object.keys(others).map((key) => [...own, key])} />
              {Object.entries(others).map(([key, editorOf]) => (
                <div key={key} className={classes.group}>
                  {editorOf([...own, key], entry)}
                </div>
              ))}
            </Entry>
          );
        })}
      </ol>
      <Button variant="default" className={classes.start} onClick={() => put((list) => [...list, first])}>
        {words.add}
      </Button>
    </>
  );
}

function entriesAt(plan: Section, path: Path): Value[] {
  const entries = at(plan, path);
  if (Array.isArray(entries)) return entries;
  return isSection(entries) ? Object.values(entries) : [];
}

type EntryProps = { words: Words; number: number; isNested: boolean; onRemove: () => void; children: ReactNode };

function Entry({ words, number, isNested, onRemove, children }: EntryProps) {
  const id = useId();
  const Heading = isNested ? 'h4' : 'h3';
  return (
    <li aria-labelledby={id} className={classes.entry}>
      <div className={classes.entryHead}>
        <Heading id={id}>{words.one(number)}</Heading>
        <Button variant="default" aria-label={words.remove(number)} onClick={onRemove}>
          {texts.remove}
        </Button>
      </div>
      {children}
    </li>
  );
}
