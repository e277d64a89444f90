import type { Path } from './document';

/** What the rules say of the plan, by the path of what is wrong. */
export type Fault = { path: string; problem: string };

function isWithin(path: string, outer: string): boolean {
  const [inner, around] = [path.toLowerCase(), outer.toLowerCase()];
  return inner === around || inner.startsWith(`${around}:`);
}

export function faultsWithin(faults: readonly Fault[], path: Path): Fault[] {
  const outer = path.join(':');
  return faults.filter((fault) => isWithin(fault.path, outer));
}

/** What stands at a field: all that is wrong with it, or with what lies in it. */
export function faultAt(faults: readonly Fault[], path: Path): string | undefined {
  const found = faultsWithin(faults, path);
  return found.length === 0 ? undefined : found.map((fault) => fault.problem).join('; ');
}

/** What is wrong with a form as a whole: what lies in it, and in none of its fields. */
export function faultsBeside(faults: readonly Fault[], path: Path, fields: readonly Path[]): Fault[] {
  return faultsWithin(faults, path).filter((fault) => !fields.some((field) => isWithin(fault.path, field.join(':'))));
}
