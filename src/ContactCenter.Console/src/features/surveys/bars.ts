import type { Figure } from './queries';
import { texts } from './texts';

export type Bar = { label: string; csat: number | null; figure: Figure };

export type KnownBar = Bar & { csat: number };

/** A bar for each figure. Where there are marks on several scales, each says on which it stands. */
export function barsOf(figures: Figure[]): Bar[] {
  const scales = new Set(figures.map((figure) => `${figure.low} ${figure.high}`));
  return figures.map((figure) => ({ label: labelOf(figure, scales.size > 1), csat: figure.csat, figure }));
}

function labelOf({ key, low, high }: Figure, hasScale: boolean): string {
  return hasScale && low !== null && high !== null ? texts.onScale(key, low, high) : key;
}
