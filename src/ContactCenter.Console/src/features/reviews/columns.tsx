import { Link } from 'react-router';
import { plain } from '@/shared/format/text';
import { showShare } from '@/shared/format/time';
import { callLink } from '@/shared/recordings/lines';
import { reviewAnchor } from '@/shared/reviews/reviews';
import { ReviewTag } from '@/shared/reviews/ReviewTag';
import { filterTexts } from '@/shared/texts/filters';
import type { Column } from '@/shared/ui/DataTable';
import { Foreign, Instant, Missing, Phone } from '@/shared/ui/Values';
import type { ReviewRow } from './queries';
import { texts } from './texts';

/** Reviewers are led to the page of the call, where it can be heard and read; others see what was said of it. */
export function linkOf({ callId, state }: ReviewRow, seesCalls: boolean): string {
  if (!seesCalls) return `/reviews/${encodeURIComponent(callId)}`;
  return state === 'due' || state === 'draft' ? `${callLink(callId)}#${reviewAnchor}` : callLink(callId);
}

/** @param isDue Whether calls are listed that nobody has reviewed. @param seesCalls Whether who looks may open the page of a call. */
export function columnsOf(isDue: boolean, seesCalls: boolean): Column<ReviewRow>[] {
  const about: Column<ReviewRow>[] = [
    {
      key: 'call',
      title: texts.call,
      width: '12rem',
      narrow: 'bottomLeft',
      cell: (row) => (
        <Link to={linkOf(row, seesCalls)} data-cover>
          {row.startedAt === null ? texts.callGone : <Instant at={row.startedAt} />}
        </Link>
      ),
    },
    {
      key: 'agent',
      title: texts.agent,
      width: 'minmax(8rem, 1fr)',
      narrow: 'topLeft',
      cell: ({ agent }) => (agent === null ? <Missing why={texts.noAgent} /> : <Phone address={agent} />),
    },
    {
      key: 'department',
      title: filterTexts.department,
      width: 'minmax(6rem, 1fr)',
      cell: ({ department }) => (department === null ? <Missing why={texts.noDepartment} /> : <Foreign text={department} />),
    },
  ];
  return isDue ? [...about, why, state] : [...about, reviewer, mark, state];
}

const state: Column<ReviewRow> = {
  key: 'state',
  title: filterTexts.state,
  width: '10rem',
  narrow: 'topRight',
  cell: (row) => <ReviewTag state={row.state} />,
};

const why: Column<ReviewRow> = {
  key: 'why',
  title: texts.why,
  width: 'minmax(10rem, 1.4fr)',
  narrow: 'bottomRight',
  cell: ({ reasons }) => <span>{plain(reasons.map((reason) => texts.reasons[reason] ?? reason).join(', '))}</span>,
};

const reviewer: Column<ReviewRow> = {
  key: 'reviewer',
  title: texts.reviewer,
  width: 'minmax(8rem, 1fr)',
  cell: (row) => (row.reviewer === null ? <Missing /> : <Foreign text={row.reviewer} />),
};

const mark: Column<ReviewRow> = {
  key: 'mark',
  title: texts.mark,
  width: '5rem',
  narrow: 'bottomRight',
  cell: ({ mark, markHidden }) =>
    mark === null ? <Missing why={markHidden ? texts.markHidden : texts.noMark} /> : <span className="figures">{showShare(mark)}</span>,
};
