import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '@/shared/ui/DataTable';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing, Phone } from '@/shared/ui/Values';
import type { Which, Work } from './queries';
import { texts } from './texts';

/** @param onRetry null: one is being tried again just now. */
export function columnsOf(which: Which, onRetry: ((number: number) => void) | null): Column<Work>[] {
  const common: Column<Work>[] = [
    {
      key: 'what',
      title: texts.what,
      width: 'minmax(12rem, 1.2fr)',
      narrow: 'topLeft',
      cell: (work) => (
        <Link to={`/calls/${encodeURIComponent(work.callId)}`} data-cover>
          {texts.kinds[work.kind] ?? work.kind}
        </Link>
      ),
    },
    { key: 'target', title: texts.target, width: 'minmax(9rem, 1fr)', cell: (work) => <Target work={work} /> },
    { key: 'tries', title: texts.tries, width: '4rem', cell: (work) => <span className="figures">{work.attempts}</span> },
    { key: 'due', title: texts.due[which], width: '12rem', narrow: which === 'dead' ? undefined : 'bottomRight', cell: (work) => <Instant at={work.due} /> },
    {
      key: 'error',
      title: texts.error,
      width: 'minmax(10rem, 2fr)',
      narrow: 'bottomLeft',
      cell: (work) => (work.lastError === null ? <Missing why={texts.noError} /> : <ErrorText text={work.lastError} />),
    },
  ];
  return [...common, which === 'dead' ? retryColumn(onRetry) : stateColumn];
}

function Target({ work }: { work: Work }) {
  return work.target === null ? <Missing why={texts.noTarget} /> : <Phone address={work.target} />;
}

function ErrorText({ text }: { text: string }) {
  return (
    <span title={text}>
      <Foreign text={text} />
    </span>
  );
}

const stateColumn: Column<Work> = {
  key: 'state',
  title: texts.state,
  width: '8rem',
  narrow: 'topRight',
  cell: (work) => <Tag kind={work.state === 'underWay' ? 'ok' : 'quiet'}>{texts.states[work.state] ?? work.state}</Tag>,
};

function retryColumn(onRetry: ((number: number) => void) | null): Column<Work> {
  return {
    key: 'retry',
    title: texts.retry,
    width: '8rem',
    narrow: 'topRight',
    cell: (work) => (
      <Button size="compact-sm" variant="default" aria-label={texts.retryName(work.number)} disabled={onRetry === null} onClick={() => onRetry?.(work.number)}>
        {texts.retry}
      </Button>
    ),
  };
}
