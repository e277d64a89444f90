import { useState } from 'react';
import { common } from '@/shared/texts/common';
import { say } from './say';

/**
 * Copies a text by one press.
 * @returns Whether it was copied, and what copies it; null: the browser does not let us, and it is marked and copied by hand.
 */
export function useCopy(text: string): { hasCopied: boolean; copy: (() => void) | null } {
  const [hasCopied, setCopied] = useState(false);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return { hasCopied, copy: null };
  const copy = async () => {
    try {
      await clipboard.writeText(text);
      setCopied(true);
      say(common.copied);
    } catch {
      setCopied(false);
    }
  };
  return { hasCopied, copy: () => void copy() };
}
