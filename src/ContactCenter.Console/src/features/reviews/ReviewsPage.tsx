import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useMe } from '@/shared/api/queries';
import { reviewStates } from '@/shared/reviews/texts';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { Empty, Loading } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { columnsOf } from './columns';
import { shownOf, shownStates, useReviews } from './queries';
import { texts } from './texts';
import classes from './ReviewsPage.module.css';

const filterNames = ['state'] as const;

/** Calls that somebody is to review, and what was said of others. */
export function ReviewsPage() {
  const me = useMe();
  return me.data ? <Reviews permissions={me.data.permissions} /> : <Loading />;
}

function Reviews({ permissions }: { permissions: readonly string[] }) {
  const { filters, set } = useFilters(filterNames);
  const mayReview = permissions.includes('reviewCalls');
  const seesCalls = mayReview && permissions.includes('seeCalls');
  const shown = shownOf(filters.state, mayReview);
  const isDue = shown === 'due';
  const reviews = useReviews(shown);
  const columns = useMemo(() => columnsOf(isDue, seesCalls), [isDue, seesCalls]);
  const offered = shownStates.filter((state) => mayReview || (state !== 'due' && state !== 'draft'));
  return (
    <>
      <ListTitle title={texts.title} list={reviews} found={isDue ? texts.dueCalls : texts.reviews} isFiltered={filters.state !== ''} />
      <NativeSelect
        className={classes.which}
        label={texts.which}
        value={shown}
        onChange={(event) => set({ state: event.currentTarget.value })}
        data={offered.map((state) => ({ value: state, label: state === 'all' ? texts.all : (reviewStates[state] ?? state) }))}
      />
      <PagedList
        key={shown}
        list={reviews}
        label={isDue ? texts.dueTable : texts.table}
        columns={columns}
        rowKey={(row) => `${row.id ?? ''} ${row.callId}`}
        empty={
          <Empty title={isDue ? texts.noneDueTitle : texts.emptyTitle}>
            <p>{isDue ? texts.noneDueText : texts.emptyText}</p>
          </Empty>
        }
      />
    </>
  );
}
