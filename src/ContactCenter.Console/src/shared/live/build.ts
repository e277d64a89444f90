import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const own = document.querySelector('meta[name="build"]')?.getAttribute('content') || null;
let newest = own;

/** The server tells of which build it is; a page that came from no server, in development, has none. */
export function heardBuild(build: string | undefined) {
  if (own === null || build === undefined || build === newest) return;
  newest = build;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether another build of the server answers than the one that this page came from. */
export function useIsOld(): boolean {
  return useSyncExternalStore(subscribe, () => newest !== own);
}
