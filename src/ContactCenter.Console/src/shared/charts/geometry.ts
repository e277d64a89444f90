/** More lines in one chart cannot be told apart. */
export const mostLines = 6;

/** A value and where it stands among the points. */
export type Spot = { place: number; value: number };

/** The values in stretches without a gap, each of which is one line. */
export function stretchesOf(values: readonly (number | null)[]): Spot[][] {
  const stretches: Spot[][] = [];
  let isOpen = false;
  values.forEach((value, place) => {
    if (value === null) {
      isOpen = false;
      return;
    }
    if (isOpen) stretches.at(-1)?.push({ place, value });
    else stretches.push([{ place, value }]);
    isOpen = true;
  });
  return stretches;
}

/** Of so many labels every how manieth has room, where each needs so many pixels. */
export function stepOf(labels: number, width: number, pixelsEach: number): number {
  return Math.max(1, Math.ceil((labels * pixelsEach) / Math.max(width, pixelsEach)));
}

/** Where a bar from zero to the value lies between the ends of its scale, in percent. */
export function barOf(value: number, low: number, high: number): { left: number; width: number } {
  const share = (each: number) => ((each - low) / (high - low)) * 100;
  const [from, to] = [share(Math.min(value, 0)), share(Math.max(value, 0))];
  return { left: from, width: to - from };
}

/** Steps that people count in, of each power of ten. */
const niceSteps = [1, 2, 5, 10];
const mostMarks = 5;

/** The ends of a scale and its marks for counts up to that: whole numbers, zero and at most five more. */
export function countScale(most: number): { low: number; high: number; ticks: number[] } {
  const least = Math.max(most, 1) / mostMarks;
  const power = Math.max(1, 10 ** Math.floor(Math.log10(least)));
  const step = power * (niceSteps.find((each) => each * power >= least) ?? 1);
  const marks = Math.max(1, Math.ceil(most / step));
  return { low: 0, high: marks * step, ticks: Array.from({ length: marks + 1 }, (_, place) => place * step) };
}
