import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { say, sayNoMore } from './say';

const heard = () => document.getElementById('say-polite')?.textContent;

describe('say', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '<div id="say-polite"></div><div id="say-assertive"></div>';
  });
  afterEach(() => void vi.useRealTimers());

  it('says one after the other, and the same once', () => {
    say('Saved');
    say('Saved');
    say('Sent');
    expect(heard()).toBe('Saved');
    vi.advanceTimersByTime(600);
    expect(heard()).toBe('Sent');
    vi.advanceTimersByTime(600);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind when it is to say no more', () => {
    say('Saved');
    say('Sent');
    sayNoMore();
    expect(vi.getTimerCount()).toBe(0);
    document.body.innerHTML = '<div id="say-polite"></div>';
    say('Saved');
    expect(heard()).toBe('Saved');
  });
});
