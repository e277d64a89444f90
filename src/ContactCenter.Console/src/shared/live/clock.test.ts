import { describe, expect, it } from 'vitest';
import { AgeClock } from './clock';

describe('the age of things', () => {
  it('goes by the clock of the server, however wrong that of this machine is', () => {
    let passed = 1_000;
    const clock = new AgeClock(() => passed);
    clock.hear('Thu, 26 Nov 2026 10:15:00 GMT');
    passed += 2_500;
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-26T10:15:02.500Z');
    expect(clock.secondsSince('2026-11-26T10:14:00Z')).toBe(62);
  });

  it('is never below 0', () => {
    const clock = new AgeClock(() => 0);
    clock.hear('Thu, 26 Nov 2026 10:15:00 GMT');
    expect(clock.secondsSince('2026-11-26T10:15:09Z')).toBe(0);
  });

  it('is told best by the quickest answer', () => {
    let passed = 0;
    const clock = new AgeClock(() => passed);
    clock.hear('Thu, 26 Nov 2026 10:15:00 GMT');
    passed = 2_900;
    clock.hear('Thu, 26 Nov 2026 10:15:01 GMT');
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-26T10:15:02.900Z');
  });

  it('is told anew when the clock of the server was set, or this machine slept', () => {
    const clock = new AgeClock(() => 0);
    clock.hear('Thu, 26 Nov 2026 10:15:00 GMT');
    clock.hear('Thu, 26 Nov 2026 10:05:00 GMT');
    expect(new Date(clock.now()).toISOString()).toBe('2026-11-26T10:05:00.000Z');
  });

  it('does not listen to nonsense', () => {
    const clock = new AgeClock(() => 0);
    clock.hear('soon');
    clock.hear(null);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1_000);
  });
});
