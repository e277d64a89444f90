import { apiLink } from '@/shared/api/address';
import { api, read } from '@/shared/api/client';
import { heardBuild } from './build';
import type { LiveCall, LiveEvent } from './events';
import { ageClock } from './clock';
import { LiveStore, type Snapshot } from './store';
import { LiveStream } from './stream';
import { shareStream } from './tabs';

export type LiveState = Snapshot<LiveCall> & {
  /** The server's time of its last sign of life. */
  beatAt: number;
};

const topic = 'calls';

/** The calls of this moment, for as long as a page looks at them. */
class LiveCallsSource {
  private readonly listeners = new Set<() => void>();
  private store = new LiveStore<LiveCall>(topic);
  private state: LiveState | null = null;
  private beatAt = 0;
  private heardAt = 0;
  private stop: (() => void) | null = null;
  private isDrawing = false;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.begin();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.end();
    };
  };

  /** null: nothing has been told yet. */
  get = () => this.state;

  /** Since the last sign of life of the server. */
  silentMs(): number {
    return performance.now() - this.heardAt;
  }

  private begin() {
    this.heardAt = performance.now();
    let stream: LiveStream | null = null;
    const tabs = shareStream(
      { locks: navigator.locks ?? null, channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('contactcenter-live') },
      {
        start: (last) => {
          const own = new LiveStream({ open, check: () => read(api.GET('/api/v1/me')), random: Math.random }, (event, id) => {
            this.hear(event);
            tabs.publish(event, id);
          }, last);
          stream = own;
          return () => own.stop();
        },
        hear: this.hear,
        known: () => this.store.asEvent(),
      },
    );
    const wake = () => stream?.restart();
    const show = (event: PageTransitionEvent) => event.persisted && wake();
    window.addEventListener('online', wake);
    window.addEventListener('pageshow', show);
    this.stop = () => {
      window.removeEventListener('online', wake);
      window.removeEventListener('pageshow', show);
      tabs.stop();
    };
  }

  private end() {
    this.stop?.();
    this.stop = null;
    this.store = new LiveStore(topic);
    this.state = null;
  }

  private readonly hear = (event: LiveEvent) => {
    this.heardAt = performance.now();
    if (event.type === 'beat') {
      heardBuild(event.build);
      ageClock.hear(event.now);
      this.beatAt = Date.parse(event.now);
      this.draw();
    } else if (this.store.take(event)) this.draw();
  };

  /** Once a frame, however much has come; a tab that nobody sees draws nothing. */
  private draw() {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      const snapshot = this.store.snapshot();
      this.state = snapshot && { ...snapshot, beatAt: this.beatAt || ageClock.now() };
      for (const listener of this.listeners) listener();
    });
  }
}

function open(after: string | null): EventSource {
  return new EventSource(apiLink('/api/v1/live', { topics: topic, after: after ?? undefined }));
}

export const liveCalls = new LiveCallsSource();
