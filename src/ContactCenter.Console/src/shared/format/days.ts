import { zone } from './time';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The instant at which a day such as 2026-01-31 begins in the business's zone. */
export function startOfDay(day: string, inZone = zone): string | undefined {
  return startOf(day, 0, inZone);
}

/** The instant at which it is over, and the next begins. */
export function endOfDay(day: string, inZone = zone): string | undefined {
  return startOf(day, 1, inZone);
}

/** The day, such as 2026-01-31, in which an instant lies in the business's zone. */
export function dayOf(instant: number, inZone = zone): string {
  return new Date(instant + aheadAt(Math.floor(instant / 1_000) * 1_000, inZone)).toISOString().slice(0, 10);
}

function startOf(day: string, daysLater: number, inZone: string): string | undefined {
  const [, year, month, date] = (form.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return new Date(instantOf(Date.UTC(year, month - 1, date + daysLater), inZone)).toISOString();
}

/** The instant at which clocks there show what clocks of UTC show at `shown`; where they leap over it, the one at which they do. */
function instantOf(shown: number, inZone: string): number {
  const first = shown - aheadAt(shown, inZone);
  const second = shown - aheadAt(first, inZone);
  return shown - aheadAt(second, inZone) === second ? second : Math.max(first, second);
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function aheadAt(instant: number, inZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: inZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant;
}
