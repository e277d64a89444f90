import { Button } from '@mantine/core';
import type { Sound } from '@/shared/api/sounds';
import { plain } from '@/shared/format/text';
import { common } from '@/shared/texts/common';
import { useCopy } from '@/shared/ui/useCopy';
import { texts } from './texts';

/** Copies what the plan is to name, where the browser lets us; it can be marked in the table, too. */
export function CopyPath({ of: sound }: { of: Sound }) {
  const { hasCopied, copy } = useCopy(sound.path);
  if (!copy) return null;
  const name = (hasCopied ? texts.copiedName : texts.copyPathName)(plain(sound.name));
  return (
    <Button variant="default" size="compact-sm" aria-label={name} onClick={copy}>
      {hasCopied ? common.copied : texts.copyPath}
    </Button>
  );
}
