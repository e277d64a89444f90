import { describe, expect, it } from 'vitest';
import { isWithheld, readPhone, showPhone } from './phone';
import { plain } from './text';
import { dayOf, endOfDay, startOfDay } from './days';
import { counted, sayDuration, showClock, showDuration, showInstant } from './time';

describe('numbers of phones', () => {
  it.each([
    ['447700900001', '+44 770 090 0001'],
    ['12025550123', '+1 202 555 0123'],
    ['4915112345678', '+49 1 511 234 5678'],
    ['353861234567', '+353 86 123 4567'],
    ['sip:ana@example.com', 'sip:ana@example.com'],
    ['101', '101'],
    ['', ''],
  ])('%s is shown as %s', (address, shown) => expect(showPhone(address)).toBe(shown));

  it.each([
    ['+44 770 090 0001', '447700900001'],
    ['0044 (770) 090-0001', '447700900001'],
    ['447700900001', '447700900001'],
    ['sip:ana@example.com', 'sip:ana@example.com'],
    ['  ', ''],
  ])('%s is understood as %s', (typed, number) => expect(readPhone(typed)).toBe(number));

  it('what is shown is understood', () => {
    for (const address of ['447700900001', '12025550123', '353861234567']) expect(readPhone(showPhone(address))).toBe(address);
  });

  it.each([['anonymous', true], ['', true], ['447700900001', false], ['sip:a@b', false]])('%s is withheld: %s', (address, withheld) =>
    expect(isWithheld(address)).toBe(withheld));
});

describe('times', () => {
  it.each([
    [0, '0:00', '0s', '0 seconds'],
    [61, '1:01', '1m 1s', '1 minute 1 second'],
    [252, '4:12', '4m 12s', '4 minutes 12 seconds'],
    [3_727, '1:02:07', '1h 2m', '62 minutes 7 seconds'],
  ])('%s seconds', (seconds, clock, words, spoken) => {
    expect(showClock(seconds)).toBe(clock);
    expect(showDuration(seconds)).toBe(words);
    expect(sayDuration(seconds)).toBe(spoken);
  });

  it('an instant of today has no date', () => {
    const now = Date.parse('2026-11-26T23:59:00Z');
    expect(showInstant('2026-11-26T00:00:01Z', now)).toBe('00:00:01');
    expect(showInstant('2026-11-25T23:59:59Z', now)).toBe('25 Nov 2026, 23:59:59');
  });

  it('a day has a beginning and an end', () => {
    expect(startOfDay('2026-11-26')).toBe('2026-11-26T00:00:00.000Z');
    expect(endOfDay('2026-11-26')).toBe('2026-11-27T00:00:00.000Z');
    expect(startOfDay('yesterday')).toBeUndefined();
  });

  it('counts have their words', () => {
    expect(counted(1, 'call', 'calls')).toBe('1 call');
    expect(counted(0, 'call', 'calls')).toBe('0 calls');
    expect(counted(1_204, 'call', 'calls')).toBe('1,204 calls');
  });
});

describe('texts of strangers', () => {
  it('characters that cannot be seen are shown', () => expect(plain('a\u202eb\u0007c\u200fd')).toBe('a\ufffdb\ufffdc\ufffdd'));
  it('other characters stay', () => expect(plain('<img src=x> Ünï 😀 שלום')).toBe('<img src=x> Ünï 😀 שלום'));
});

describe('days', () => {
  it.each([
    ['UTC', '2026-01-31', '2026-01-31T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-31', '2026-01-30T18:15:00.000Z', '2026-01-31T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z', '2026-01-01T10:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z', '2026-04-24T21:00:00.000Z'],
  ])('in %s %s has its own length', (zone, day, from, to) => {
    expect(startOfDay(day, zone)).toBe(from);
    expect(endOfDay(day, zone)).toBe(to);
  });

  it.each([
    ['2026-01-05T22:59:59.500Z', 'Europe/Berlin', '2026-01-05'],
    ['2026-01-05T23:00:00Z', 'Europe/Berlin', '2026-01-06'],
    ['2026-01-05T04:00:00Z', 'America/New_York', '2026-01-04'],
  ])('%s in %s is in %s', (instant, zone, day) => expect(dayOf(Date.parse(instant), zone)).toBe(day));

  it.each(['', 'today', '2026-1-1'])('%s is none', (text) => expect(startOfDay(text)).toBeUndefined());
});
