/** Under what something is kept: nobody sees what another person has typed in the same tab. */
export function keptKey(user: string, what: string, of: string): string {
  return `unsaved ${JSON.stringify([user, what, of])}`;
}

/** Keeps what is typed and not saved yet, as long as the tab is open. Where the browser keeps nothing, so be it. */
export function keep(key: string, value: unknown) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    sessionStorage.removeItem(key);
  }
}

/** What was kept; null: nothing. */
export function kept<T>(key: string): T | null {
  const text = sessionStorage.getItem(key);
  return text === null ? null : (JSON.parse(text) as T);
}

/** @param saved Only that is forgotten, and not what was typed since; absent: whatever is kept. */
export function forget(key: string, saved?: unknown) {
  if (saved === undefined || sessionStorage.getItem(key) === JSON.stringify(saved)) sessionStorage.removeItem(key);
}
