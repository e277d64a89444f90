import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTopics } from '@/shared/api/topics';
import { analysisTexts, moods } from '@/shared/analysis/texts';
import { readPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import { filterTexts } from '@/shared/texts/filters';
import { FilterFields } from '@/shared/ui/FilterForm';
import { choices, textsOf } from '@/shared/ui/filterFields';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { type Filters, filterNames } from './queries';
import { texts } from './texts';
import classes from './SearchPage.module.css';

type Props = { filters: Filters; count: number; onFind: (filters: Partial<Filters>) => void; onClear: () => void };

/** The words, always in sight, and what narrows them. */
export function SearchForm({ filters, count, onFind, onClear }: Props) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = textsOf(new FormData(event.currentTarget), filterNames);
    onFind({ ...found, agent: readPhone(found.agent) });
  };
  return (
    <form role="search" onSubmit={submit}>
      <div className={classes.ask}>
        <TextInput
          name="q"
          label={texts.words}
          description={texts.wordsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={500}
          autoComplete="off"
          defaultValue={filters.q}
        />
        <Button type="submit">{filterTexts.find}</Button>
      </div>
      <FilterFields count={count} onClear={onClear}>
        <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
        <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
        <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
        <PhoneFilter name="agent" label={texts.agent} value={filters.agent} />
        <TextInput
          name="language"
          label={texts.language}
          description={texts.languageHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          defaultValue={filters.language}
        />
        <TopicFilter value={filters.topic} />
        <NativeSelect name="sentiment" label={analysisTexts.mood} defaultValue={filters.sentiment} data={choices(texts.anyMood, moods)} />
        <TextInput name="scoreFrom" label={texts.scoreFrom} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.scoreFrom} />
        <TextInput name="scoreTo" label={texts.scoreTo} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.scoreTo} />
      </FilterFields>
    </form>
  );
}

/** The owner's topics; one of a link stays, also where they are not known. */
function TopicFilter({ value }: { value: string }) {
  const topics = useTopics();
  const names = Object.fromEntries((topics.data?.items ?? []).map(({ id, name }) => [id, plain(name)]));
  const known = value === '' || Object.hasOwn(names, value) ? names : { ...names, [value]: plain(value) };
  return (
    <NativeSelect
      key={topics.isSuccess ? 'known' : 'unknown'}
      name="topic"
      label={analysisTexts.topic}
      defaultValue={value}
      data={choices(texts.anyTopic, known)}
    />
  );
}
