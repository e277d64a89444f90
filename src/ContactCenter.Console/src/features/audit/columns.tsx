import { Button } from '@mantine/core';
import type { Column } from '@/shared/ui/DataTable';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { changesOf } from './changes';
import type { Line } from './queries';
import { actionWords, texts } from './texts';

function ChangeCell({ line }: { line: Line }) {
  const [first, ...others] = changesOf(line.before, line.after);
  if (!first) return <Missing why={texts.nothing} />;
  return <Foreign text={texts.changed(first.field, first.before, first.after) + (others.length > 0 ? ' …' : '')} />;
}

/** @param onShow Shows all that a line tells. */
export function columnsOf(onShow: (line: Line) => void): Column<Line>[] {
  return [
    { key: 'at', title: texts.at, width: '12rem', narrow: 'bottomLeft', cell: (line) => <Instant at={line.at} /> },
    { key: 'who', title: texts.who, width: 'minmax(7rem, 1fr)', narrow: 'topRight', cell: (line) => <Foreign text={line.who} /> },
    { key: 'action', title: texts.action, width: 'minmax(12rem, 1fr)', narrow: 'topLeft', cell: (line) => actionWords(line.action) },
    {
      key: 'object',
      title: texts.object,
      width: 'minmax(8rem, 1.2fr)',
      cell: (line) => (line.object === null ? <Missing why={texts.nothing} /> : <Foreign text={line.object} />),
    },
    { key: 'change', title: texts.change, width: 'minmax(12rem, 2fr)', cell: (line) => <ChangeCell line={line} /> },
    {
      key: 'address',
      title: texts.address,
      width: '8rem',
      cell: (line) => (line.address === null ? <Missing why={texts.noAddress} /> : <Foreign text={line.address} />),
    },
    {
      key: 'details',
      title: texts.details,
      width: '5.5rem',
      narrow: 'bottomRight',
      cell: (line) => (
        <Button size="compact-sm" variant="default" aria-label={texts.detailsName(actionWords(line.action), line.object ?? '')} onClick={() => onShow(line)}>
          {texts.details}
        </Button>
      ),
    },
  ];
}
