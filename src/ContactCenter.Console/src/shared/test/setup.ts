import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { sayNoMore } from '@/shared/ui/say';
import { server } from './server';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  sayNoMore();
  server.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
});
afterAll(() => server.close());

// It knows no streams either: this one opens and says nothing.
class SilentSource extends EventTarget {
  close() {}
}
vi.stubGlobal('EventSource', SilentSource);

// What is on the page is in sight.
class SeenAtOnce {
  readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    this.#tell = tell;
  }
  observe() {
    this.#tell([{ isIntersecting: true }]);
  }
  disconnect() {}
}
vi.stubGlobal('IntersectionObserver', SeenAtOnce);

// The browser of the tests measures nothing: rows have the height that they say, and everything is in sight.
window.scrollTo = vi.fn() as unknown as typeof window.scrollTo;
