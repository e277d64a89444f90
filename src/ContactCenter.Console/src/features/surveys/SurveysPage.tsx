import { TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { apiLink, phonesPage } from '@/shared/api/address';
import { readPhone } from '@/shared/format/phone';
import { zone } from '@/shared/format/time';
import { ageClock } from '@/shared/live/clock';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { DataTable } from '@/shared/ui/DataTable';
import { FilterForm } from '@/shared/ui/FilterForm';
import { PageTitle } from '@/shared/ui/PageTitle';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { say } from '@/shared/ui/say';
import { useFilters } from '@/shared/ui/useFilters';
import { columns } from './columns';
import { Figures } from './Figures';
import { filterNames, groupingOf, queryOf, useSurveys } from './queries';
import { texts } from './texts';

/** What callers answered after their conversations. */
export function SurveysPage() {
  const { filters, set, clear } = useFilters([...filterNames, 'by']);
  const count = filterNames.filter((name) => filters[name]).length;
  const surveys = useSurveys(filters);
  const { score, ...others } = queryOf(filters);
  const csv = apiLink('/api/v1/surveys', { ...others, score: score?.toString(), format: 'csv' });
  const fileName = `surveys_${new Date(ageClock.now()).toISOString().slice(0, 10)}.csv`;
  const key = filterNames.map((name) => filters[name]).join('\n');
  const find = (form: FormData) => {
    const entries = filterNames.map((name) => [name, String(form.get(name) ?? '').trim()] as const);
    set(Object.fromEntries(entries.map(([name, text]) => [name, name === 'caller' ? readPhone(text) : text])));
  };
  useEffect(() => {
    if (surveys.isSuccess && count > 0) say(texts.found(surveys.total));
  }, [surveys.isSuccess, surveys.total, count]);
  return (
    <>
      <PageTitle title={texts.title}>
        {surveys.isSuccess && <span>{texts.found(surveys.total)}</span>}
        <a href={csv} download={fileName}>
          {filterTexts.csv}
        </a>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <FilterForm key={key} count={count} onFind={find} onClear={clear}>
        <TextInput name="score" label={texts.onlyScore} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.score} />
        <PhoneFilter name="caller" label={filterTexts.caller} value={filters.caller} />
        <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
        <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
        <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
      </FilterForm>
      <Figures by={groupingOf(filters.by)} filters={filters} onBy={(by) => set({ by })} />
      <SurveyList key={`${key} list`} surveys={surveys} isFiltered={count > 0} onClear={clear} />
    </>
  );
}

function SurveyList({ surveys, isFiltered, onClear }: { surveys: ReturnType<typeof useSurveys>; isFiltered: boolean; onClear: () => void }) {
  if (surveys.isPending) return <Loading rows={12} />;
  if (surveys.isError && surveys.items.length === 0) return <Failed fault={surveys.error} retry={() => void surveys.refetch()} />;
  if (surveys.items.length === 0 && isFiltered)
    return (
      <Empty title={filterTexts.noMatchTitle}>
        <p>{texts.noMatch}</p>
        <button type="button" className="link" onClick={onClear}>
          {filterTexts.clear}
        </button>
      </Empty>
    );
  if (surveys.items.length === 0)
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.emptyText}</p>
        {phonesPage && <a href={phonesPage}>{texts.phones}</a>}
      </Empty>
    );
  return (
    <DataTable
      label={texts.table}
      columns={columns}
      rows={surveys.items}
      total={surveys.total}
      rowKey={(survey) => survey.callId}
      hasMore={surveys.hasNextPage}
      isLoading={surveys.isFetchingNextPage}
      loadMore={surveys.fetchNextPage}
    />
  );
}
