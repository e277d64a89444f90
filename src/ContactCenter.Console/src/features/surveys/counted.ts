import { type Figure, filterNames, type Filters, type Grouping } from './queries';

const dayOfWeek = 6;

/** Which filters list the surveys that a figure counts; null: no filter does. */
export function filtersOf(by: Grouping, { key }: Figure): Partial<Filters> | null {
  switch (by) {
    case 'department':
      return { department: key };
    case 'agent':
      return { agent: key };
    case 'day':
      return { from: key, to: key };
    case 'week':
      return { from: key, to: daysAfter(key, dayOfWeek) };
    case 'question':
      return null;
  }
}

/** As the address of the page has them. Figures are of certain days and heed no other filter: in the list those would leave out what was counted. */
export function searchOf(counted: Partial<Filters>, now: URLSearchParams): string {
  const next = new URLSearchParams(now);
  for (const name of filterNames) if (name !== 'from' && name !== 'to') next.delete(name);
  for (const [name, value] of Object.entries(counted)) next.set(name, value);
  return `?${next}`;
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, day.length);
}
