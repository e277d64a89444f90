import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Problem } from '@/shared/api/problem';
import { common } from '@/shared/texts/common';
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

/** The person's role does not have this page. */
export function Denied({ detail = common.deniedText }: { detail?: string }) {
  return (
    <section className={classes.note}>
      <h2>{common.deniedTitle}</h2>
      <p>{detail}</p>
    </section>
  );
}
