import { TextInput } from '@mantine/core';
import { apiLink, phonesPage } from '@/shared/api/address';
import { readPhone } from '@/shared/format/phone';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { textsOf } from '@/shared/ui/filterFields';
import { MadeUpCallers } from '@/shared/ui/MadeUpCallers';
import { ListTitle, PagedList } from '@/shared/ui/PagedList';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { Empty } from '@/shared/ui/States';
import { useFilters } from '@/shared/ui/useFilters';
import { columns } from './columns';
import { Figures } from './Figures';
import { filterNames, groupingOf, queryOf, useSurveys, viewOf } from './queries';
import { texts } from './texts';
import classes from './Figures.module.css';

/** What callers answered after their conversations. */
export function SurveysPage() {
  const { filters, set, clear } = useFilters([...filterNames, 'by', 'view']);
  const count = filterNames.filter((name) => filters[name]).length;
  const surveys = useSurveys(filters);
  const { score, ...others } = queryOf(filters);
  const csv = { link: apiLink('/api/v1/surveys', { ...others, score: score?.toString(), format: 'csv' }), name: 'surveys' };
  const key = filterNames.map((name) => filters[name]).join('\n');
  const find = (form: FormData) => {
    const found = textsOf(form, filterNames);
    set({ ...found, caller: readPhone(found.caller), agent: readPhone(found.agent) });
  };
  return (
    <>
      <ListTitle title={texts.title} list={surveys} found={texts.found} isFiltered={count > 0} csv={csv} />
      <FilterForm key={key} count={count} onFind={find} onClear={clear}>
        <TextInput name="score" label={texts.onlyScore} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.score} />
        <PhoneFilter name="caller" label={filterTexts.caller} value={filters.caller} />
        <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
        <PhoneFilter name="agent" label={texts.agent} value={filters.agent} />
        <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
        <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
      </FilterForm>
      <div className={classes.figures}>
        <Figures by={groupingOf(filters.by)} view={viewOf(filters.view)} filters={filters} onChosen={set} />
      </div>
      <PagedList
        key={`${key} list`}
        list={surveys}
        label={texts.table}
        columns={columns}
        rowKey={(survey) => survey.callId}
        noMatch={count > 0 ? { text: texts.noMatch, onClear: clear } : null}
        empty={
          <Empty title={texts.emptyTitle}>
            <p>{texts.emptyText}</p>
            {phonesPage && <a href={phonesPage}>{texts.phones}</a>}
            <MadeUpCallers />
          </Empty>
        }
      />
    </>
  );
}
