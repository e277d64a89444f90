const size = 4;

/** What stands at each value of a line: lines differ in it as well as in colour and dashes. */
export function Mark({ line, x, y }: { line: number; x: number; y: number }) {
  if (line === 0) return <circle cx={x} cy={y} r={size} fill="currentColor" />;
  return <path d={`M${x} ${y}${shapes[line]}`} fill="currentColor" stroke="currentColor" />;
}

/** From the middle of the mark: a square, triangles, a diamond, a cross. */
const shapes: readonly (string | undefined)[] = [
  undefined,
  `m${-size} ${-size}h${2 * size}v${2 * size}h${-2 * size}z`,
  `m0 ${-size}l${size} ${2 * size}h${-2 * size}z`,
  `m0 ${-size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`,
  `m0 ${size}l${size} ${-2 * size}h${-2 * size}z`,
  `m${-size} ${-size}l${2 * size} ${2 * size}m0 ${-2 * size}l${-2 * size} ${2 * size}`,
];
