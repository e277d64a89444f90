/** Country codes of two digits; 1 and 7 have one, all others three. */
const twoDigits = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(' '),
);

const fewestDigits = 7;
const mostDigits = 15;
const lastGroup = 4;
const group = 3;

function codeLength(digits: string): number {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return twoDigits.has(digits.slice(0, 2)) ? 2 : 3;
}

/** Whether these are the digits of a number with its country code. */
function isNumber(address: string): boolean {
  return /^\d+$/.test(address) && address.length >= fewestDigits && address.length <= mostDigits;
}

/** `447700900001` as `+44 770 090 0001`: groups only, never a national form that may be wrong. What is no number stays as it is. */
export function showPhone(address: string): string {
  if (!isNumber(address)) return address;
  const code = codeLength(address);
  const groups = [address.slice(-lastGroup)];
  for (let end = address.length - lastGroup; end > code; end -= group) groups.unshift(address.slice(Math.max(code, end - group), end));
  return `+${address.slice(0, code)} ${groups.join(' ')}`;
}

/** Whether the caller did not say who they are. */
export function isWithheld(address: string): boolean {
  return ['', 'anonymous', 'unknown', 'restricted', 'private'].includes(address.toLowerCase());
}

/** What somebody typed as the platform writes it: `+44 (0)…` is not guessed at, but `+`, `00`, blanks, brackets and dashes are understood. */
export function readPhone(text: string): string {
  const plain = text.trim();
  if (!/^(\+|00)?[\d\s().\-/]+$/.test(plain)) return plain;
  const digits = plain.replace(/\D/g, '');
  return plain.startsWith('00') ? digits.slice(2) : digits;
}
