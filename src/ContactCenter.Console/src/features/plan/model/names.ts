import { type Path, type Section, type Value, at, isSection, sectionAt, withValue } from './document';

/** Keys that name a menu or a department, or several. */
const naming = { menus: ['Menu'], departments: ['Department', 'Message', 'Operator', 'Departments'] };

/** Sections in which they are named. */
const sections = ['Ivr', 'Analysis'];

/** Menus and departments have names that the rest of the plan points to. */
export type Named = keyof typeof naming;

export const places: Record<Named, Path> = { menus: ['Ivr', 'Menus'], departments: ['Departments'] };

export function namesOf(plan: Section, of: Named): string[] {
  return Object.keys(sectionAt(plan, places[of]));
}

/** The plan with another name for a menu or department, wherever it is named. */
export function renamed(plan: Section, of: Named, from: string, to: string): Section {
  const entries = Object.entries(sectionAt(plan, places[of])).map(([name, entry]) => [name === from ? to : name, entry] as const);
  const moved = withValue(plan, places[of], Object.fromEntries(entries));
  return sections.reduce((now, section) => {
    const value = at(now, [section]);
    return value === undefined ? now : withValue(now, [section], pointed(value, naming[of], from, to));
  }, moved);
}

function pointed(value: Value, keys: readonly string[], from: string, to: string): Value {
  if (Array.isArray(value)) return value.map((each) => pointed(each, keys, from, to));
  if (!isSection(value)) return value;
  const next = (key: string, each: Value): Value => {
    if (!keys.includes(key)) return pointed(each, keys, from, to);
    if (Array.isArray(each)) return each.map((name) => (isSame(name, from) ? to : name));
    return isSame(each, from) ? to : pointed(each, keys, from, to);
  };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, next(key, each)]));
}

function isSame(value: Value, name: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === name.toLowerCase();
}

/** Where in the plan a menu or department is named. */
export function usesOf(plan: Section, of: Named, name: string): string[] {
  const uses: string[] = [];
  const look = (value: Value, path: string) => {
    if (Array.isArray(value)) value.forEach((each, index) => look(each, `${path}:${index}`));
    if (!isSection(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (naming[of].includes(key) && (Array.isArray(each) ? each : [each]).some((one) => isSame(one, name))) uses.push(`${path}:${key}`);
      else look(each, `${path}:${key}`);
    }
  };
  for (const section of sections) look(sectionAt(plan, [section]), section);
  return uses;
}

/** Why something cannot be called that; null: it can. Names are keys of the plan, in which a colon parts two keys. */
export function nameFault(name: string, taken: readonly string[], texts: { noName: string; noColon: string; taken: string }): string | null {
  if (name.trim() === '') return texts.noName;
  if (name.includes(':')) return texts.noColon;
  return taken.some((each) => each.toLowerCase() === name.trim().toLowerCase()) ? texts.taken : null;
}
