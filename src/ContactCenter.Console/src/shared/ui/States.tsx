import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '@/shared/api/problem';
import { common } from '@/shared/texts/common';
import { say } from './say';
import classes from './page.module.css';

const skeletonAfterMs = 150;

/** Lines where rows will be; nothing at all for what comes at once. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      <span className="heard-only">{common.loading}</span>
      {isLate && Array.from({ length: rows }, (_, i) => <Skeleton key={i} height={36} mb={8} radius="sm" aria-hidden />)}
    </div>
  );
}

/** Nothing is there: why, and what can be done. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className={classes.note}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What failed, in the server's words, and a way to ask again. */
export function Failed({ fault, retry }: { fault: unknown; retry?: () => void }) {
  const problem = fault instanceof Problem ? fault : null;
  if (problem?.status === 403) return <Denied detail={problem.message} />;
  return (
    <section className={classes.note}>
      <h2>{common.errorTitle}</h2>
      <p>{problem?.message ?? String(fault)}</p>
      {problem?.id && <p>{common.errorId(problem.id)}</p>}
      {retry && (
        <Button variant="default" onClick={retry}>
          {common.tryAgain}
        </Button>
      )}
    </section>
  );
}

type Query = { data: unknown; error: Error | null; refetch: () => unknown };

/** What is shown was read before, and could not be read anew: why, and a way to ask at once. Nothing while all is well, or nothing is shown. */
export function NotUpToDate({ query: { data, error, refetch } }: { query: Query }) {
  const fault = data === undefined ? null : error;
  return fault && <Fault lead={common.notUpToDate} fault={fault} retry={() => void refetch()} />;
}

/** One line that is also said: what could not be read, why, and a way to ask again. */
export function Fault({ lead, fault: { message }, isBusy = false, retry }: { lead: string; fault: Error; isBusy?: boolean; retry: () => void }) {
  useEffect(() => say(`${lead} ${message}`, 'assertive'), [lead, message]);
  return (
    <p className="fault">
      {lead} {message}{' '}
      <Button variant="default" size="compact-sm" loading={isBusy} onClick={retry}>
        {common.tryAgain}
      </Button>
    </p>
  );
}

/** The person's role does not have this page. */
export function Denied({ detail = common.deniedText }: { detail?: string }) {
  return (
    <section className={classes.note}>
      <h2>{common.deniedTitle}</h2>
      <p>{detail}</p>
    </section>
  );
}
