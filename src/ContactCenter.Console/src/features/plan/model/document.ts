/** A value of a plan, in the shape of the settings file. */
export type Value = string | number | boolean | null | Value[] | Section;
export type Section = { [key: string]: Value };

/** Where something stands: the keys from the outermost one on. */
export type Path = readonly string[];

export function pathOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

export function isSection(value: Value | undefined): value is Section {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function at(plan: Section, path: Path): Value | undefined {
  let value: Value | undefined = plan;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isSection(value)) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else return undefined;
  }
  return value;
}

export function sectionAt(plan: Section, path: Path): Section {
  const value = at(plan, path);
  return isSection(value) ? value : {};
}

export function textAt(plan: Section, path: Path): string {
  const value = at(plan, path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The plan with that value there; undefined: with nothing there. What it was made from stays as it was. */
export function withValue(plan: Section, path: Path, value: Value | undefined): Section {
  return changed(plan, path, value) as Section;
}

function changed(within: Value | undefined, path: Path, value: Value | undefined): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(within)) return changedList(within, Number(key), rest, value);
  const section: Section = isSection(within) ? { ...within } : {};
  const next = changed(Object.hasOwn(section, key) ? section[key] : undefined, rest, value);
  if (next === undefined) return Object.fromEntries(Object.entries(section).filter(([name]) => name !== key));
  section[key] = next;
  return section;
}

function changedList(list: Value[], place: number, rest: Path, value: Value | undefined): Value[] {
  const next = changed(list[place], rest, value);
  if (next === undefined) return list.filter((_, index) => index !== place);
  return list.length > place ? list.with(place, next) : [...list, next];
}

/** A text and its translations: these stand beside it as `Prompt:fr`, or within it when it is not there itself. */
export type Prompt = { text: string; translations: Record<string, string> };

export function promptAt(plan: Section, path: Path): Prompt {
  const key = path.at(-1) ?? '';
  const around = sectionAt(plan, path.slice(0, -1));
  const own = around[key];
  const translations: Record<string, string> = {};
  for (const [name, text] of Object.entries(around)) {
    if (name.startsWith(`${key}:`)) translations[name.slice(key.length + 1)] = String(text);
  }
  if (isSection(own)) for (const [language, text] of Object.entries(own)) translations[language] = String(text);
  return { text: typeof own === 'string' ? own : '', translations };
}

export function withPrompt(plan: Section, path: Path, { text, translations }: Prompt): Section {
  const key = path.at(-1) ?? '';
  const around = Object.entries(sectionAt(plan, path.slice(0, -1))).filter(([name]) => name !== key && !name.startsWith(`${key}:`));
  const own = text === '' ? [] : [[key, text]];
  const others = Object.entries(translations).map(([language, words]) => [`${key}:${language}`, words]);
  return withValue(plan, path.slice(0, -1), Object.fromEntries([...around, ...own, ...others]) as Section);
}

/** The language that a menu speaks, or else all of them. */
export function languageOf(plan: Section, path: Path): string {
  const ofMenu = path[0] === 'Ivr' && path[1] === 'Menus' ? textAt(plan, [...path.slice(0, 3), 'Language']) : '';
  return ofMenu || textAt(plan, ['Ivr', 'Language']) || 'en-GB';
}
