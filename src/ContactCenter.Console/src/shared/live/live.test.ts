import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveEvent } from './events';
import { LiveStore } from './store';
import { LiveStream } from './stream';
import { shareStream } from './tabs';

const put = (key: string, rev: number, data: string): LiveEvent => ({ type: 'change', topic: 'calls', key, rev, op: 'put', data });
const del = (key: string, rev: number): LiveEvent => ({ type: 'change', topic: 'calls', key, rev, op: 'del' });
const all = (...items: { key: string; rev: number; data: string }[]): LiveEvent => ({ type: 'all', topic: 'calls', total: items.length, items });

describe('live records', () => {
  it('what is not newer is dropped, in whatever order it comes', () => {
    const store = new LiveStore<string>('calls');
    store.take(all({ key: 'a', rev: 3, data: 'three' }));
    expect(store.take(put('a', 3, 'again'))).toBe(false);
    expect(store.take(put('a', 2, 'two'))).toBe(false);
    store.take(put('a', 4, 'four'));
    store.take(all({ key: 'a', rev: 3, data: 'three' }));
    expect(store.snapshot()).toEqual({ items: ['four'], total: 1 });
  });

  it('what was removed does not come back for a minute', () => {
    let now = 0;
    const store = new LiveStore<string>('calls', () => now);
    store.take(all({ key: 'a', rev: 3, data: 'three' }));
    store.take(del('a', 4));
    store.take(put('a', 3, 'late'));
    store.take(all({ key: 'a', rev: 4, data: 'late' }));
    expect(store.snapshot()?.items).toEqual([]);
    now = 61_000;
    store.take(del('b', 1));
    store.take(put('a', 3, 'forgotten'));
    expect(store.snapshot()?.items).toEqual(['forgotten']);
  });

  it('a removal that is older than the record is dropped', () => {
    const store = new LiveStore<string>('calls');
    store.take(all({ key: 'a', rev: 5, data: 'five' }));
    expect(store.take(del('a', 4))).toBe(false);
    expect(store.snapshot()?.items).toEqual(['five']);
  });

  it('too many are counted only', () => {
    const store = new LiveStore<string>('calls');
    expect(store.snapshot()).toBeNull();
    store.take({ type: 'all', topic: 'calls', total: 600, items: null });
    expect(store.snapshot()).toEqual({ items: null, total: 600 });
  });
});

class FakeSource extends EventTarget {
  isClosed = false;
  close() {
    this.isClosed = true;
  }
  say(type: string, data: object, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data), lastEventId }));
  }
}

describe('the stream', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function begin() {
    const opened: { after: string | null; source: FakeSource }[] = [];
    const heard: string[] = [];
    const check = vi.fn(() => Promise.resolve());
    const open = (after: string | null) => {
      const source = new FakeSource();
      opened.push({ after, source });
      return source;
    };
    const stream = new LiveStream({ open, check, random: () => 1 }, (event) => heard.push(event.type));
    return { opened, heard, check, stream, last: () => opened.at(-1)?.source as FakeSource };
  }

  it('comes back from behind the last event, later each time, and asks whether somebody is signed in', () => {
    const { opened, check, last } = begin();
    last().say('beat', { now: '2026-11-26T10:15:00.000Z' }, 'a.7');
    last().dispatchEvent(new Event('error'));
    expect(opened).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(opened.map((each) => each.after)).toEqual([null, 'a.7']);
    last().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(3);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('a server that says nothing for five seconds is asked anew', () => {
    const { opened } = begin();
    vi.advanceTimersByTime(4_999);
    expect(opened[0]?.source.isClosed).toBe(false);
    vi.advanceTimersByTime(1_001);
    expect(opened[0]?.source.isClosed).toBe(true);
    expect(opened).toHaveLength(2);
  });

  it('after a goodbye it comes back within the time that the server names', () => {
    const { opened, last, heard } = begin();
    last().say('bye', { retryAfter: 1_500 });
    vi.advanceTimersByTime(1_500);
    expect(opened).toHaveLength(2);
    expect(heard).toEqual(['bye']);
  });

  it('when it is stopped nothing more is heard or opened', () => {
    const { opened, heard, stream, last } = begin();
    stream.stop();
    last().say('beat', { now: '' });
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
    expect(heard).toEqual([]);
  });
});

class FakeChannel extends EventTarget {
  static all: FakeChannel[] = [];
  constructor() {
    super();
    FakeChannel.all.push(this);
  }
  postMessage(data: unknown) {
    for (const other of FakeChannel.all) if (other !== this) other.dispatchEvent(new MessageEvent('message', { data }));
  }
  close() {
    FakeChannel.all = FakeChannel.all.filter((each) => each !== this);
  }
}

/** One holder; the others wait in the order in which they asked. */
function makeLocks() {
  let tail: Promise<unknown> = Promise.resolve();
  const request = (_: string, options: { signal: AbortSignal }, use: () => Promise<void>) => {
    const mine = tail.then(() => (options.signal.aborted ? undefined : use()));
    tail = mine;
    return mine;
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}

describe('several tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeChannel.all = [];
  });
  afterEach(() => vi.useRealTimers());

  function tab(locks: Pick<LockManager, 'request'>, known: LiveEvent | null = null) {
    const heard: LiveEvent[] = [];
    const started: (string | null)[] = [];
    const start = (last: string | null) => {
      started.push(last);
      return () => undefined;
    };
    const shared = shareStream({ locks, channel: new FakeChannel() }, { start, hear: (event) => heard.push(event), known: () => known });
    return { heard, started, ...shared };
  }

  it('one reads the stream and the others hear it, a new one all that is known', async () => {
    const locks = makeLocks();
    const first = tab(locks, all());
    await vi.advanceTimersByTimeAsync(0);
    const second = tab(locks);
    await vi.advanceTimersByTimeAsync(0);
    first.publish(put('a', 1, 'one'), 'a.1');
    expect([first.started, second.started]).toEqual([[null], []]);
    expect(second.heard).toEqual([all(), put('a', 1, 'one')]);
  });

  it('when it closes the next one reads on from there', async () => {
    const locks = makeLocks();
    const first = tab(locks);
    await vi.advanceTimersByTimeAsync(0);
    const second = tab(locks);
    first.publish(put('a', 1, 'one'), 'a.1');
    first.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(second.started).toEqual(['a.1']);
  });

  it('one that hears nothing for three seconds reads for itself', async () => {
    const locks = makeLocks();
    tab(locks);
    const second = tab(locks);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(second.started).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(second.started).toEqual([null]);
  });
});
