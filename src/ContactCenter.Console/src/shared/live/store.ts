import type { LiveEvent, LiveRecord } from './events';

const keepRemovedMs = 60_000;

export type Snapshot<T> = {
  /** null: there are too many, and only their number is told. */
  items: T[] | null;
  total: number;
};

/** The records of one topic. Whatever is not newer than what is known is dropped, so that no order of events turns time back. */
export class LiveStore<T> {
  private readonly topic: string;
  private readonly monotonic: () => number;
  private records = new Map<string, { rev: number; data: T }>();
  private readonly removed = new Map<string, { rev: number; until: number }>();
  private total: number | null = null;
  private isCounted = false;

  constructor(topic: string, monotonic: () => number = () => performance.now()) {
    this.topic = topic;
    this.monotonic = monotonic;
  }

  /** @returns Whether there is something new to be seen. */
  take(event: LiveEvent): boolean {
    if (event.type === 'all' && event.topic === this.topic) return this.replace(event.items as LiveRecord<T>[] | null, event.total);
    if (event.type !== 'change' || event.topic !== this.topic) return false;
    return event.op === 'put' ? this.put(event.key, event.rev, event.data as T) : this.remove(event.key, event.rev);
  }

  /** null: nothing has been told yet. */
  snapshot(): Snapshot<T> | null {
    if (this.total === null) return null;
    if (this.isCounted) return { items: null, total: this.total };
    return { items: [...this.records.values()].map((record) => record.data), total: this.records.size };
  }

  /** All there is, as the stream would tell it, for a tab that comes later. */
  asEvent(): LiveEvent | null {
    if (this.total === null) return null;
    const items = [...this.records].map(([key, record]) => ({ key, ...record }));
    return { type: 'all', topic: this.topic, total: this.total, items: this.isCounted ? null : items };
  }

  private replace(items: LiveRecord<T>[] | null, total: number): boolean {
    this.total = total;
    this.isCounted = items === null;
    const known = this.records;
    this.records = new Map();
    for (const { key, rev, data } of items ?? []) {
      const before = known.get(key);
      if (this.isNewerThanRemoved(key, rev)) this.records.set(key, before && before.rev > rev ? before : { rev, data });
    }
    return true;
  }

  private put(key: string, rev: number, data: T): boolean {
    if ((this.records.get(key)?.rev ?? -1) >= rev || !this.isNewerThanRemoved(key, rev)) return false;
    this.records.set(key, { rev, data });
    return true;
  }

  private remove(key: string, rev: number): boolean {
    const now = this.monotonic();
    for (const [old, { until }] of this.removed) if (until <= now) this.removed.delete(old);
    this.removed.set(key, { rev, until: now + keepRemovedMs });
    const known = this.records.get(key);
    return known !== undefined && known.rev <= rev && this.records.delete(key);
  }

  private isNewerThanRemoved(key: string, rev: number): boolean {
    return rev > (this.removed.get(key)?.rev ?? -1);
  }
}
