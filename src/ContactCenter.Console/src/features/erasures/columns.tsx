import { Button } from '@mantine/core';
import type { Column } from '@/shared/ui/DataTable';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import type { Erasure } from './queries';
import { removedWords, texts } from './texts';

/** @param onShow Shows all that is known of one. */
export function columnsOf(onShow: (erasure: Erasure) => void): Column<Erasure>[] {
  return [
    { key: 'at', title: texts.at, width: '12rem', narrow: 'bottomLeft', cell: (erasure) => <Instant at={erasure.at} /> },
    { key: 'what', title: texts.what, width: 'minmax(6rem, 1fr)', narrow: 'topLeft', cell: (erasure) => texts.kinds[erasure.kind] ?? erasure.kind },
    { key: 'who', title: texts.who, width: 'minmax(6rem, 1fr)', cell: (erasure) => <Foreign text={erasure.by} /> },
    { key: 'removed', title: texts.removed, width: 'minmax(12rem, 3fr)', cell: (erasure) => <RemovedCell erasure={erasure} /> },
    {
      key: 'state',
      title: texts.state,
      width: '8rem',
      narrow: 'topRight',
      cell: (erasure) => <Tag kind={erasure.state === 'done' ? 'ok' : 'quiet'}>{texts.states[erasure.state] ?? erasure.state}</Tag>,
    },
    {
      key: 'details',
      title: texts.details,
      width: '5.5rem',
      narrow: 'bottomRight',
      cell: (erasure) => (
        <Button size="compact-sm" variant="default" aria-label={texts.detailsName(erasure.by)} onClick={() => onShow(erasure)}>
          {texts.details}
        </Button>
      ),
    },
  ];
}

function RemovedCell({ erasure }: { erasure: Erasure }) {
  const words = removedWords(erasure.removed).join(', ');
  return words === '' ? <Missing why={texts.nothing} /> : <span title={words}>{words}</span>;
}
