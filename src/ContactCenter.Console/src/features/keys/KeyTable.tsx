import { Button } from '@mantine/core';
import { useState } from 'react';
import { plain } from '@/shared/format/text';
import { roleNames } from '@/shared/texts/common';
import { Confirm } from '@/shared/ui/Confirm';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import classes from '@/shared/ui/table.module.css';
import { type Key, useRevokeKey } from './queries';
import { texts } from './texts';

/** Those that were revoked last, else by name. */
function before(a: Key, b: Key): number {
  return Number(a.revokedAt !== null) - Number(b.revokedAt !== null) || a.name.localeCompare(b.name);
}

/** A row for each key. */
export function KeyTable({ keys }: { keys: Key[] }) {
  return (
    <table className={classes.table}>
      <caption className="heard-only">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.role}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.madeBy}</th>
          <th scope="col">{texts.made}</th>
          <th scope="col">{texts.lastUsed}</th>
          <th scope="col">{texts.revoke}</th>
        </tr>
      </thead>
      <tbody>
        {keys.toSorted(before).map((key) => (
          <tr key={key.id}>
            <td>
              <b>
                <Foreign text={key.name} />
              </b>
            </td>
            <td>{roleNames[key.role] ?? key.role}</td>
            <td>
              <KeyState of={key} />
            </td>
            <td className={classes.wideOnly}>{key.madeBy === null ? <Missing why={texts.fromSettingsText} /> : <Foreign text={key.madeBy} />}</td>
            <td className={classes.wideOnly}>
              <Instant at={key.createdAt} />
            </td>
            <td className={classes.wideOnly}>{key.lastUsedAt === null ? <span className="muted">{texts.never}</span> : <Instant at={key.lastUsedAt} />}</td>
            <td className={key.fromSettings || key.revokedAt !== null ? classes.wideOnly : undefined}>
              <Revoke of={key} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KeyState({ of: key }: { of: Key }) {
  if (key.revokedAt !== null) return <Tag kind="quiet">{texts.revoked}</Tag>;
  if (!key.fromSettings) return <Tag kind="ok">{texts.active}</Tag>;
  return (
    <span title={texts.fromSettingsText}>
      <Tag kind="ok">{texts.fromSettings}</Tag>
    </span>
  );
}

function Revoke({ of: key }: { of: Key }) {
  const [isAsking, setAsking] = useState(false);
  const revoke = useRevokeKey(key);
  if (key.revokedAt !== null) return <Instant at={key.revokedAt} />;
  if (key.fromSettings) return <Missing why={texts.fromSettingsText} />;
  const close = () => {
    setAsking(false);
    revoke.reset();
  };
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={texts.revokeName(key.name)} onClick={() => setAsking(true)}>
        {texts.revoke}
      </Button>
      {isAsking && (
        <Confirm
          title={texts.revokeTitle(plain(key.name))}
          act={texts.revoke}
          isBusy={revoke.isPending}
          fault={revoke.error?.message}
          onAct={() => revoke.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          {texts.revokeText}
        </Confirm>
      )}
    </>
  );
}
