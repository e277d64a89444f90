/** The quantile of the normal distribution for 95 of 100. */
const z = 1.959964;

/**
 * Where a share lies in 95 of 100 cases, from 0 to 1, by Wilson's formula.
 * @param total At least 1.
 */
export function interval(count: number, total: number): [low: number, high: number] {
  const share = count / total;
  const spread = 1 + z ** 2 / total;
  const middle = (share + z ** 2 / (2 * total)) / spread;
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
