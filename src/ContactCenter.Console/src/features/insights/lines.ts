import { mostLines } from '@/shared/charts/geometry';
import type { Figure } from './queries';

/** The figures of days as lines: of each part one, with the values of all days. */
export type DayLines = { days: string[]; parts: (string | null)[]; values: (number | null)[][]; all: number };

/** The parts with the most calls. A day on which a part has no call has no value, and no calls. */
export function linesOf(figures: readonly Figure[], valueOf: (figure: Figure) => number | null, ofNone: number | null): DayLines {
  const days = [...new Set(figures.map(({ key }) => key ?? ''))].sort((one, other) => one.localeCompare(other));
  const calls = new Map<string | null, number>();
  for (const { series, calls: count } of figures) calls.set(series, (calls.get(series) ?? 0) + count);
  const all = [...calls].sort(([, one], [, other]) => other - one).map(([part]) => part);
  const parts = all.slice(0, mostLines);
  const values = days.map((day) =>
    parts.map((part) => {
      const figure = figures.find(({ key, series }) => (key ?? '') === day && series === part);
      return figure === undefined ? ofNone : valueOf(figure);
    }),
  );
  return { days, parts, values, all: all.length };
}
