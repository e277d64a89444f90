import { common } from '@/shared/texts/common';
import { plain } from '@/shared/format/text';

export type Change = { field: string; before: string; after: string };

type Fields = Map<string, string>;

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return common.unknown;
  if (Array.isArray(value)) return value.length === 0 ? common.unknown : value.map(wordsOf).join(', ');
  return plain(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** Each value under the way that leads to it, such as `permissions.hear`. */
function fieldsOf(value: unknown, path: string, fields: Fields): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, inner] of Object.entries(value)) fieldsOf(inner, path ? `${path}.${name}` : name, fields);
  else if (value !== undefined && value !== null) fields.set(path, wordsOf(value));
  return fields;
}

/** What is different afterwards; of what is new or gone, all that is known. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [fieldsOf(before, '', new Map()), fieldsOf(after, '', new Map())];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, before: old.get(field) ?? common.unknown, after: now.get(field) ?? common.unknown }));
}
