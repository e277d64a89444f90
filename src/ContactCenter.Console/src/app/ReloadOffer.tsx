import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useIsOld } from '@/shared/live/build';
import { common } from '@/shared/texts/common';
import { say } from '@/shared/ui/say';
import classes from './Shell.module.css';

/** The server was replaced under the open page: it goes on, and can be loaded anew when that suits. */
export function ReloadOffer() {
  const isOld = useIsOld();
  useEffect(() => {
    if (isOld) say(common.newVersionTitle);
  }, [isOld]);
  if (!isOld) return null;
  return (
    <aside className={classes.offer} aria-label={common.newVersionTitle}>
      <span>{common.newVersionTitle}</span>
      <Button size="compact-sm" variant="default" onClick={() => location.reload()}>
        {common.reload}
      </Button>
    </aside>
  );
}
