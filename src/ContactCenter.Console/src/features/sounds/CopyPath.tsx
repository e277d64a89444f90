import { Button } from '@mantine/core';
import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { common } from '@/shared/texts/common';
import { say } from '@/shared/ui/say';
import type { Sound } from './queries';
import { texts } from './texts';

/** Copies what the plan is to name, where the browser lets us; it can be marked in the table, too. */
export function CopyPath({ of: sound }: { of: Sound }) {
  const [hasCopied, setCopied] = useState(false);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return null;
  const name = (hasCopied ? texts.copiedName : texts.copyPathName)(plain(sound.name));
  const copy = async () => {
    try {
      await clipboard.writeText(sound.path);
      setCopied(true);
      say(common.copied);
    } catch {
      setCopied(false);
    }
  };
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={() => void copy()}>
      {hasCopied ? common.copied : texts.copyPath}
    </Button>
  );
}
