import type { Figure } from './queries';
import { texts } from './texts';

export type Bar = { label: string; csat: number | null };

export type KnownBar = Bar & { csat: number };

/** A bar for each figure. Where there are marks on several scales, each says on which it stands. */
export function barsOf(figures: Figure[]): Bar[] {
  const scales = new Set(figures.map((figure) => `${figure.low} ${figure.high}`));
  return figures.map(({ key, csat, low, high }) => ({
    label: scales.size > 1 && low !== null && high !== null ? texts.onScale(key, low, high) : key,
    csat,
  }));
}
