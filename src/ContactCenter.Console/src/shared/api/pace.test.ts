import { describe, expect, it } from 'vitest';
import { pace } from './pace';
import { Problem } from './problem';

const failed = (status: number) => ({ status: 'error', error: new Problem(status, 'No.') });

describe('what changes is asked for again', () => {
  it('as it should be while that goes well', () => {
    expect(pace({ status: 'success', error: null }, 2_000)).toBe(2_000);
    expect(pace({ status: 'success', error: null }, false)).toBe(false);
  });

  it.each([0, 429, 500, 503])('slower after a fault that may pass: %s', (status) => {
    expect(pace(failed(status), 2_000)).toBe(5_000);
    expect(pace(failed(status), 5_000)).toBe(10_000);
    expect(pace(failed(status), false)).toBe(false);
  });

  it.each([400, 401, 403, 404])('no more after one that stays: %s', (status) => expect(pace(failed(status), 2_000)).toBe(false));
});
