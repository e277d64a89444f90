import { showNumber } from '@/shared/format/time';

const kilobyte = 1_024;
const megabyte = 1_024 * kilobyte;

/** `812 bytes`, `47 KB`, `1.2 MB` */
export function showSize(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} bytes`;
  return bytes < megabyte ? `${showNumber(Math.round(bytes / kilobyte))} KB` : `${(bytes / megabyte).toFixed(1)} MB`;
}
