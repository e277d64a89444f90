/** Those of a kind together, the kinds in the order in which they come first. */
export function byKind<Of extends { type: string }>(items: readonly Of[]): [type: string, items: Of[]][] {
  const found = new Map<string, Of[]>();
  for (const item of items) {
    const same = found.get(item.type);
    if (same) same.push(item);
    else found.set(item.type, [item]);
  }
  return [...found];
}
