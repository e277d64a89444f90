export type Stretch = { text: string; isFound: boolean };

/** A text in stretches that were looked for and those between them. Highlights that do not fit the text are left out. */
export function stretchesOf(text: string, highlights: readonly (readonly number[])[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const [begin = 0, end = 0] of highlights) {
    if (begin < done || end <= begin || end > text.length) continue;
    if (begin > done) stretches.push({ text: text.slice(done, begin), isFound: false });
    stretches.push({ text: text.slice(begin, end), isFound: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isFound: false });
  return stretches;
}
