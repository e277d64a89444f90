/** A line of the transcript to which somebody wants to be led, by its number; a new object each time. */
export type Wanted = { segment: number };
