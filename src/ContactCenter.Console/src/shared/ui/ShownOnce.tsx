import { Button } from '@mantine/core';
import { common } from '@/shared/texts/common';
import classes from './page.module.css';
import { useCopy } from './useCopy';

/** A secret that nobody sees again: large, and copied by one press where the browser lets us. */
export function ShownOnce({ label, secret }: { label: string; secret: string }) {
  const { hasCopied, copy } = useCopy(secret);
  return (
    <p className={classes.secret}>
      <output aria-label={label}>{secret}</output>
      {copy && (
        <Button variant="default" onClick={copy}>
          {hasCopied ? common.copied : common.copy}
        </Button>
      )}
    </p>
  );
}
