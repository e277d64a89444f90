/** What stands in the fields of a form, without the blanks around it. */
export function textsOf<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '').trim()])) as Record<Name, string>;
}

/** A choice of words, with one in front that stands for all of them. */
export function choices(any: string, words: Record<string, string>) {
  return [{ value: '', label: any }, ...Object.entries(words).map(([value, label]) => ({ value, label }))];
}
