import { IconAlertOctagon, IconAlertTriangle, IconBell, IconCheck, IconPoint } from '@tabler/icons-react';
import classes from './page.module.css';

export type TagKind = 'ok' | 'warn' | 'bad' | 'offer' | 'quiet';

const icons = { ok: IconCheck, warn: IconAlertTriangle, bad: IconAlertOctagon, offer: IconBell, quiet: IconPoint };

/** A state in a word; the colour and the sign only say it once more. */
export function Tag({ kind, children }: { kind: TagKind; children: string }) {
  const Icon = icons[kind];
  return (
    <span className={`${classes.tag} ${classes[kind]}`}>
      <Icon size={14} stroke={2.5} aria-hidden />
      {children}
    </span>
  );
}
