/**
 * The server's time, by which ages are told: this machine's may be wrong by minutes. Answers tell it to the second; the answer that was
 * under way for the shortest time is the best, which is the one that gives the latest time.
 */
export class AgeClock {
  private offset: number | null = null;
  private readonly monotonic: () => number;

  constructor(monotonic: () => number = () => performance.now()) {
    this.monotonic = monotonic;
  }

  /** @param date The header `Date` of an answer. */
  hear(date: string | null) {
    const told = date === null ? NaN : Date.parse(date);
    if (Number.isNaN(told)) return;
    const offset = told - this.monotonic();
    // The machine slept, or the server's clock was set: what was heard before says nothing any more.
    const hasJumped = this.offset !== null && Math.abs(offset - this.offset) > 3_000;
    this.offset = this.offset === null || hasJumped ? offset : Math.max(this.offset, offset);
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.offset === null ? Date.now() : this.offset + this.monotonic();
  }

  /** Whole seconds from then until now, never below 0. */
  secondsSince(instant: string): number {
    return Math.max(0, Math.floor((this.now() - Date.parse(instant)) / 1_000));
  }
}

export const ageClock = new AgeClock();
