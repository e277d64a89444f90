import { NativeSelect, TextInput } from '@mantine/core';
import { useTopics } from '@/shared/api/topics';
import { plain } from '@/shared/format/text';
import { readPhone } from '@/shared/format/phone';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { choices, textsOf } from '@/shared/ui/filterFields';
import { PageTitle } from '@/shared/ui/PageTitle';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { SavedFilters } from '@/shared/ui/SavedFilters';
import { useFilters } from '@/shared/ui/useFilters';
import { Figures } from './Figures';
import { filterNames, groupingOf, measureOf, seriesOf } from './queries';
import { texts } from './texts';

/** What calls were about and how they went: topics, sentiment and satisfaction, by day, department, agent, topic or language. */
export function InsightsPage() {
  const { filters, set, clear } = useFilters([...filterNames, 'by', 'series', 'measure']);
  const topics = useTopics();
  const count = filterNames.filter((name) => filters[name]).length;
  const by = groupingOf(filters.by);
  const key = filterNames.map((name) => filters[name]).join('\n');
  const find = (form: FormData) => {
    const found = textsOf(form, filterNames);
    set({ ...found, agent: readPhone(found.agent) });
  };
  const names = Object.fromEntries((topics.data?.items ?? []).map(({ id, name }) => [id, plain(name)]));
  return (
    <>
      <PageTitle title={texts.title}>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      <FilterForm key={key} count={count} onFind={find} onClear={clear}>
        <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
        <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
        <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
        <PhoneFilter name="agent" label={texts.agent} value={filters.agent} />
        <NativeSelect
          key={topics.isSuccess ? 'known' : 'unknown'}
          name="topic"
          label={texts.topic}
          defaultValue={filters.topic}
          data={choices(texts.anyTopic, filters.topic === '' ? names : { [filters.topic]: plain(filters.topic), ...names })}
        />
        <TextInput
          name="language"
          label={texts.language}
          description={texts.languageHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          defaultValue={filters.language}
        />
      </FilterForm>
      <SavedFilters page="insights" filters={filters} />
      <Figures by={by} series={seriesOf(by, filters.series)} measure={measureOf(filters.measure)} filters={filters} onChosen={set} />
    </>
  );
}
