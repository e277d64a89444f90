import type { LiveEvent } from './events';

/** What tabs of one browser tell each other. */
type Message = { event: LiveEvent; id: string } | { isNew: true };

export type TabParts = {
  locks: Pick<LockManager, 'request'> | null;
  channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null;
};

export type Shared = {
  /** Opens the stream, from behind that event on. */
  start: (last: string | null) => () => void;
  hear: (event: LiveEvent, id: string) => void;
  /** All that is known, for a tab that is new. */
  known: () => LiveEvent | null;
};

const silenceMs = 3_000;
const lockName = 'contactcenter-live';

/**
 * One stream for all tabs of a browser, which has six connections to a server that speaks HTTP/1.1: the tab that has the lock reads it and
 * passes it on. When that tab closes, the next has the lock. A tab that hears nothing, because the other one sleeps, reads for itself.
 */
export function shareStream(parts: TabParts, shared: Shared): { publish: (event: LiveEvent, id: string) => void; stop: () => void } {
  const end = new AbortController();
  let stopStream: (() => void) | null = null;
  let last: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { locks, channel } = parts;

  const open = () => {
    clearTimeout(timer);
    if (!end.signal.aborted) stopStream ??= shared.start(last);
  };
  const watch = () => {
    clearTimeout(timer);
    if (!stopStream) timer = setTimeout(open, silenceMs);
  };

  channel?.addEventListener('message', (message) => {
    const told = (message as MessageEvent<Message>).data;
    if ('isNew' in told) {
      const event = stopStream && shared.known();
      if (event) channel.postMessage({ event, id: last ?? '' } satisfies Message);
    } else if (!stopStream) {
      last = told.id;
      shared.hear(told.event, told.id);
      watch();
    }
  });

  if (locks && channel) {
    channel.postMessage({ isNew: true } satisfies Message);
    watch();
    locks
      .request(lockName, { signal: end.signal }, () => {
        open();
        return new Promise<void>((release) => end.signal.addEventListener('abort', () => release()));
      })
      // The tab was closed while it waited.
      .catch(() => undefined);
  } else open();

  return {
    publish(event, id) {
      last = id;
      channel?.postMessage({ event, id } satisfies Message);
    },
    stop() {
      clearTimeout(timer);
      stopStream?.();
      stopStream = null;
      end.abort();
      channel?.close();
    },
  };
}
