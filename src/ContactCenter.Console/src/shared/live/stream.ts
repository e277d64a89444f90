import { eventTypes, type LiveEvent } from './events';

/** What of a browser's EventSource is used here. */
export type Source = { close(): void; addEventListener(type: string, listener: (event: Event) => void): void };

export type StreamParts = {
  /** @param after The id of the last event; null: nothing was heard so far. */
  open: (after: string | null) => Source;
  /** Asks whether somebody is signed in: a stream that was refused does not say why. */
  check: () => Promise<unknown>;
  random: () => number;
};

const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
const silenceMs = 5_000;

/**
 * A stream that comes back: a browser's own gives up for good when it is answered with an error, and waits for ever for a server that is
 * gone without a word.
 */
export class LiveStream {
  private readonly parts: StreamParts;
  private readonly hear: (event: LiveEvent, id: string) => void;
  private source: Source | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: string | null;
  private failures = 0;

  /** @param last The id of the last event that another tab has heard. */
  constructor(parts: StreamParts, hear: (event: LiveEvent, id: string) => void, last: string | null = null) {
    this.parts = parts;
    this.hear = hear;
    this.last = last;
    this.connect();
  }

  stop() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  /** At once: the machine woke up, or the network is back. */
  restart() {
    this.stop();
    this.connect();
  }

  private connect() {
    const source = this.parts.open(this.last);
    this.source = source;
    for (const type of eventTypes) {
      source.addEventListener(type, (message) => {
        if (this.source === source) this.take(type, message as MessageEvent<string>);
      });
    }
    source.addEventListener('error', () => {
      if (this.source === source) this.fail();
    });
    this.watch();
  }

  private take(type: LiveEvent['type'], message: MessageEvent<string>) {
    const event = { ...(JSON.parse(message.data) as object), type } as LiveEvent;
    this.failures = 0;
    this.last = message.lastEventId || this.last;
    this.hear(event, this.last ?? '');
    if (event.type === 'bye') this.again(event.retryAfter * this.parts.random());
    else this.watch();
  }

  private watch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fail(), silenceMs);
  }

  private fail() {
    const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** this.failures++);
    this.again(longest * this.parts.random());
    this.parts.check().catch(() => undefined);
  }

  private again(afterMs: number) {
    this.stop();
    this.timer = setTimeout(() => this.connect(), afterMs);
  }
}
