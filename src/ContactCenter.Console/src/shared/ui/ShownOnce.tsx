import { Button } from '@mantine/core';
import { useState } from 'react';
import { common } from '@/shared/texts/common';
import { say } from './say';
import classes from './page.module.css';

/** A secret that nobody sees again: large, and copied by one press where the browser lets us. */
export function ShownOnce({ label, secret }: { label: string; secret: string }) {
  const [hasCopied, setCopied] = useState(false);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const copy = async () => {
    try {
      await clipboard?.writeText(secret);
      setCopied(true);
      say(common.copied);
    } catch {
      // Not allowed: it can be marked and copied by hand.
    }
  };
  return (
    <p className={classes.secret}>
      <output aria-label={label}>{secret}</output>
      {clipboard && (
        <Button variant="default" onClick={() => void copy()}>
          {hasCopied ? common.copied : common.copy}
        </Button>
      )}
    </p>
  );
}
