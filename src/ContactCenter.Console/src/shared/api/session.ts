/** All tabs of a browser have one session: when it ends in one of them, it has ended in all. */
type Listener = () => void;

const listeners = new Set<Listener>();
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('session');

tabs?.addEventListener('message', () => tell());

function tell() {
  for (const listener of listeners) listener();
}

/** The server does not know this browser any more, or the person has signed out. */
export function sessionEnded() {
  tell();
}

/** The person has signed out: the other tabs are told. */
export function signedOut() {
  tabs?.postMessage('ended');
  tell();
}

export function onSessionEnded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page to go back to after sign-in: a path of ours, whatever the address says. */
export function wayBack(text: string | null): string {
  if (!text?.startsWith('/') || text.startsWith('//') || text.includes('\\')) return '/';
  const url = new URL(text, 'http://console');
  return url.host === 'console' && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}
