import { describe, expect, it } from 'vitest';
import { shape } from '../testing/openCall';
import { outlineOf, peaksOf } from './peaks';

describe('the shape of a sound', () => {
  it('is read only where it is whole', () => {
    expect(peaksOf(shape)).toEqual({ channels: 2, length: 2, data: shape.data });
    for (const body of [null, 'x', {}, { ...shape, length: 3 }, { ...shape, data: [...shape.data.slice(1), 'x'] }]) expect(peaksOf(body)).toBeNull();
  });

  it('has a row for each channel, as high as the loudest is', () => {
    const { path, box } = outlineOf({ channels: 2, length: 2, data: shape.data });

    expect(box).toBe('0 0 2 200');
    expect(path).toBe('M0 43.3H1L1 49.3H2L2 50.8H1L1 56.8H0ZM0 102.0H1L1 149.3H2L2 150.8H1L1 198.0H0Z');
  });

  it('of hours is no larger than of minutes', () => {
    const data = Array.from({ length: 72_000 * 2 }, (_, i) => (i % 2 === 0 ? -5 : 5));
    expect(outlineOf({ channels: 1, length: 72_000, data }).box).toBe('0 0 600 100');
  });
});
