import { NativeSelect } from '@mantine/core';
import { useServices } from '../queries';
import { faultAt } from '../model/faults';
import type { Field, Kind } from '../model/fields';
import { type Path, type Section, sectionAt, textAt } from '../model/document';
import { namesOf } from '../model/names';
import { useEditor, useField } from '../editor';
import { texts } from '../texts';

const topics = ['Analysis', 'Topics'];

/** One of a few values; the empty one is the default. */
export function ChoiceField({ field, path }: { field: Field; path: Path }) {
  const { plan, faults } = useEditor();
  const { value, set } = useField(path);
  const services = useServices();
  const chosen = value === undefined || value === null ? '' : String(value);
  const known = valuesOf(field.kind, plan, services.data?.items.map((service) => service.name) ?? []);
  const values = chosen === '' || known.some((each) => each.value === chosen) ? known : [...known, { value: chosen, label: chosen }];
  return (
    <NativeSelect
      label={field.label}
      description={field.help}
      error={faultAt(faults, path)}
      value={chosen}
      onChange={(event) => set(typedOf(field.kind, event.currentTarget.value))}
      data={[{ value: '', label: texts.byDefault(field.fallback) }, ...values]}
    />
  );
}

function valuesOf(kind: Kind, plan: Section, services: readonly string[]): { value: string; label: string }[] {
  switch (kind.as) {
    case 'flag':
      return [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ];
    case 'choice':
      return kind.values.map((value) => ({ value, label: value }));
    case 'name':
      return namesFor(kind.of, plan, services);
    default:
      return [];
  }
}

function namesFor(of: Extract<Kind, { as: 'name' }>['of'], plan: Section, services: readonly string[]): { value: string; label: string }[] {
  switch (of) {
    case 'services':
      return same(services);
    case 'hours':
      return same(Object.keys(sectionAt(plan, ['Hours'])));
    case 'topics':
      return Object.keys(sectionAt(plan, topics)).map((id) => ({ value: id, label: textAt(plan, [...topics, id, 'Name']) || id }));
    case 'menus':
    case 'departments':
      return same(namesOf(plan, of));
  }
}

function same(names: readonly string[]): { value: string; label: string }[] {
  return names.map((name) => ({ value: name, label: name }));
}

function typedOf(kind: Kind, chosen: string): string | boolean | undefined {
  if (chosen === '') return undefined;
  return kind.as === 'flag' ? chosen === 'true' : chosen;
}
