import { Button, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { faultsBeside } from '../model/faults';
import { forms } from '../model/fields';
import { type Path, type Section, type Value, at, isSection, sectionAt, withValue } from '../model/document';
import { namesOf } from '../model/names';
import { ChoiceField } from '../inputs/ChoiceField';
import { Fields, pathOfField } from '../inputs/FieldInput';
import { PromptField } from '../inputs/PromptField';
import { TextField } from '../inputs/TextField';
import { useEditor } from '../editor';
import { targetTexts, texts } from '../texts';
import { FaultList } from './FaultList';
import classes from './edit.module.css';

export const targetKinds = ['Department', 'Message', 'Menu', 'Say', 'Collect', 'Ncco', 'End'] as const;
type TargetKind = (typeof targetKinds)[number];

/** Targets that ask the caller nothing: others cannot follow where somebody has just failed to answer. */
export const plainKinds: readonly TargetKind[] = ['Department', 'Message', 'Menu', 'End'];

type Props = { path: Path; label: string; kinds?: readonly TargetKind[]; isOptional?: boolean };

/** Where the caller goes: to exactly one place. */
export function TargetEditor({ path, label, kinds = targetKinds, isOptional = false }: Props) {
  const { plan, edit, faults } = useEditor();
  const target = sectionAt(plan, path);
  const kind = targetKinds.find((each) => target[each] !== undefined) ?? '';
  const choose = (chosen: string) =>
    edit({ path, apply: (now) => withValue(now, path, replaced(sectionAt(now, path), chosen === '' ? null : (chosen as TargetKind), now)) });
  const choices = kinds.map((each) => ({ value: each as string, label: targetTexts[each] }));
  return (
    <div className={classes.target}>
      <NativeSelect
        label={label}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={kind === '' || isOptional ? [{ value: '', label: texts.noTarget }, ...choices] : choices}
      />
      <FaultList faults={faults.filter((fault) => fault.path.toLowerCase() === path.join(':').toLowerCase())} />
      <Rest kind={kind} path={path} />
    </div>
  );
}

function replaced(target: Section, kind: TargetKind | null, plan: Section): Section | undefined {
  const rest = Object.entries(target).filter(([key]) => !targetKinds.some((each) => key === each || key.startsWith(`${each}:`)));
  const next: Section = Object.fromEntries(rest);
  if (kind !== null) next[kind] = firstValue(kind, plan);
  return Object.keys(next).length === 0 ? undefined : next;
}

/** What stands there first, so that most of it is right already. */
function firstValue(kind: TargetKind, plan: Section): Value {
  const department = namesOf(plan, 'departments')[0] ?? '';
  switch (kind) {
    case 'Department':
    case 'Message':
      return department;
    case 'Menu':
      return namesOf(plan, 'menus')[0] ?? '';
    case 'Say':
      return texts.firstSaid;
    case 'End':
      return texts.firstGoodbye;
    case 'Collect':
      return { Prompt: texts.firstQuestion, Attribute: 'account', Next: [{ Department: department }] };
    case 'Ncco':
      return { Service: '' };
  }
}

function Rest({ kind, path }: { kind: TargetKind | ''; path: Path }) {
  const field = (key: string) => ({ key, label: targetTexts[key as TargetKind], help: '', fallback: texts.itIsNeeded });
  switch (kind) {
    case 'Department':
    case 'Message':
      return <ChoiceField field={{ ...field(kind), label: texts.department, kind: { as: 'name', of: 'departments' } }} path={[...path, kind]} />;
    case 'Menu':
      return <ChoiceField field={{ ...field(kind), label: texts.menu, kind: { as: 'name', of: 'menus' } }} path={[...path, kind]} />;
    case 'Say':
    case 'End':
      return <PromptField field={{ ...field(kind), label: texts.says, help: texts.saysHelp }} path={[...path, kind]} />;
    case 'Collect':
      return <Collect path={[...path, 'Collect']} />;
    case 'Ncco':
      return (
        <div className={classes.nested}>
          <Fields fields={forms.Ncco} within={[...path, 'Ncco']} />
          <TargetEditor path={[...path, 'Ncco', 'Then']} label={texts.then} isOptional />
        </div>
      );
    case '':
      return null;
  }
}

/** Digits that are collected, and where they lead. */
function Collect({ path }: { path: Path }) {
  const { plan, edit, faults } = useEditor();
  const next = [...path, 'Next'];
  const entries = entriesAt(plan, next);
  const beside = faultsBeside(faults, path, [next, [...path, 'Failed'], ...forms.Collect.map((field) => pathOfField(path, field))]);
  const add = () =>
    edit({
      path: next,
      apply: (now) => withValue(now, next, [{ When: '', Is: '', Department: namesOf(now, 'departments')[0] ?? '' }, ...entriesAt(now, next)]),
    });
  return (
    <div className={classes.nested}>
      <FaultList faults={beside} />
      <Fields fields={forms.Collect} within={path} />
      <ol className={classes.entries} aria-label={texts.next}>
        {entries.map((_, index) => (
          <Entry key={index} path={[...next, String(index)]} isLast={index === entries.length - 1} />
        ))}
      </ol>
      <Button variant="default" onClick={add}>
        {texts.addCase}
      </Button>
      <TargetEditor path={[...path, 'Failed']} label={texts.failed} isOptional />
    </div>
  );
}

function entriesAt(plan: Section, path: Path): Value[] {
  const entries = at(plan, path);
  if (Array.isArray(entries)) return entries;
  return isSection(entries) ? Object.values(entries) : [];
}

function Entry({ path, isLast }: { path: Path; isLast: boolean }) {
  const { edit } = useEditor();
  const id = useId();
  return (
    <li aria-labelledby={id} className={classes.entry}>
      <p id={id} className="muted">
        {isLast ? texts.everybodyElse : texts.onlyWhen}
      </p>
      {!isLast && (
        <div className={classes.case}>
          <TextField
            field={{ key: 'When', kind: { as: 'text' }, label: texts.when, help: texts.whenHelp, fallback: texts.itIsNeeded }}
            path={[...path, 'When']}
          />
          <TextField field={{ key: 'Is', kind: { as: 'text' }, label: texts.is, help: texts.isHelp, fallback: texts.itIsNeeded }} path={[...path, 'Is']} />
          <Button variant="default" onClick={() => edit({ path, apply: (now) => withValue(now, path, undefined) })}>
            {texts.remove}
          </Button>
        </div>
      )}
      <TargetEditor path={path} label={texts.leads} />
    </li>
  );
}
