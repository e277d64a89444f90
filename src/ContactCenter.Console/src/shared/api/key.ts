const bytes = 16;

/** A word that nobody has used before, by which the server knows a repeated request. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
