import { businessZone } from '@/shared/api/address';

/** Days and times of all pages. The business's zone, never the browser's, so that two people see the same day. */
export const zone = businessZone ?? 'UTC';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const date = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' });
const own = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;

/** `10:11:51` */
export function showTime(instant: string): string {
  return time.format(new Date(instant));
}

/** `26 Nov 2026` */
export function showDate(instant: string): string {
  return date.format(new Date(instant));
}

/** `26 Nov 2026, 10:11:51`; of today the time alone. */
export function showInstant(instant: string, now: number): string {
  const day = showDate(instant);
  return day === date.format(new Date(now)) ? showTime(instant) : `${day}, ${showTime(instant)}`;
}

/** In the reader's own zone, with its name. */
export function showOwn(instant: string): string {
  return own.format(new Date(instant));
}

/** `1:20`, from an hour on `1:02:07`. */
export function showClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / hour), Math.floor((seconds % hour) / minute), seconds % minute];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** `4m 12s` */
export function showDuration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / hour), Math.floor((seconds % hour) / minute), seconds % minute];
  if (hours > 0) return `${hours}h ${minutes}m`;
  return minutes > 0 ? `${minutes}m ${rest}s` : `${rest}s`;
}

const plural = new Intl.PluralRules('en');

/** `1 call`, `2 calls`, `1,204 calls` */
export function counted(count: number, one: string, many: string): string {
  return `${showNumber(count)} ${plural.select(count) === 'one' ? one : many}`;
}

/** `4 minutes 12 seconds`, for who hears it. */
export function sayDuration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / minute), seconds % minute];
  const parts = [minutes > 0 && counted(minutes, 'minute', 'minutes'), (rest > 0 || minutes === 0) && counted(rest, 'second', 'seconds')];
  return parts.filter(Boolean).join(' ');
}

/** Whole seconds between two instants. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** `60%`, of 0.6 */
export function showShare(share: number): string {
  return percent.format(share);
}

/** `1,204` */
export function showNumber(value: number): string {
  return value.toLocaleString('en-GB');
}
