const signed = new Intl.NumberFormat('en-GB', { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The ends and the middle of how something can be meant. */
export const moodScale = { low: -1, high: 1, ticks: [-1, -0.5, 0, 0.5, 1] } as const;

/** `+0.31`, from -1, wholly negative, to 1, wholly positive. */
export function showMood(value: number): string {
  return signed.format(value);
}
