const factors: Record<string, number> = { s: 1, sec: 1, second: 1, seconds: 1, m: 60, min: 60, minute: 60, minutes: 60, h: 3600, hour: 3600, hours: 3600 };

/** A number as people write it: `0,4` and `0.4`; of seconds also `2 min` and `1:30`. What is none comes back as it was: the rules name it. */
export function readNumber(text: string, unit?: 'seconds'): string {
  const trimmed = text.trim().replace(',', '.');
  if (unit !== 'seconds') return trimmed;
  const clock = /^(\d+):([0-5]\d)$/.exec(trimmed);
  if (clock) return String(Number(clock[1]) * 60 + Number(clock[2]));
  const measured = /^(\d+(?:\.\d+)?)\s*([a-z]+)\.?$/i.exec(trimmed);
  const factor = factors[measured?.[2]?.toLowerCase() ?? ''];
  return measured && factor !== undefined ? String(Number(measured[1]) * factor) : trimmed;
}
