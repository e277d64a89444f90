import type { Figure, Filters, Grouping } from './queries';

const dayOfWeek = 6;

/** Which filters list the surveys that a figure counts; null: no filter does. */
export function filtersOf(by: Grouping, { key }: Figure): Partial<Filters> | null {
  switch (by) {
    case 'department':
      return { department: key };
    case 'day':
      return { from: key, to: key };
    case 'week':
      return { from: key, to: daysAfter(key, dayOfWeek) };
    default:
      return null;
  }
}

/** As the address of the page has them, with what else was chosen. */
export function searchOf(counted: Partial<Filters>, now: URLSearchParams): string {
  const next = new URLSearchParams(now);
  for (const [name, value] of Object.entries(counted)) next.set(name, value);
  return `?${next}`;
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}
