import { expect, it } from 'vitest';
import { barOf, countScale, stepOf, stretchesOf } from './geometry';

it('a gap parts a line', () => {
  expect(stretchesOf([null, 1, 2, null, 3, null])).toEqual([
    [
      { place: 1, value: 1 },
      { place: 2, value: 2 },
    ],
    [{ place: 4, value: 3 }],
  ]);
  expect(stretchesOf([null, null])).toEqual([]);
});

it.each([
  [10, 600, 60, 1],
  [10, 300, 60, 2],
  [31, 300, 60, 7],
  [3, 0, 60, 3],
  [0, 300, 60, 1],
])('of %i labels on %i pixels, %i each, every %ith is shown', (labels, width, pixels, step) => {
  expect(stepOf(labels, width, pixels)).toBe(step);
});

it.each([
  [0.5, 0, 1, 0, 50],
  [-0.5, -1, 1, 25, 25],
  [0.5, -1, 1, 50, 25],
  [0, -1, 1, 50, 0],
])('a bar of %d between %d and %d begins at %d %% and is %d %% wide', (value, low, high, left, width) => {
  expect(barOf(value, low, high)).toEqual({ left, width });
});

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [10, [0, 2, 4, 6, 8, 10]],
  [99, [0, 20, 40, 60, 80, 100]],
  [1_340, [0, 500, 1_000, 1_500]],
])('counts up to %d are marked in whole steps', (most, ticks) => {
  expect(countScale(most)).toEqual({ low: 0, high: ticks.at(-1), ticks });
});
