import { Button, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { readPhone } from '@/shared/format/phone';
import { filterTexts } from '@/shared/texts/filters';
import { FilterFields } from '@/shared/ui/FilterForm';
import { textsOf } from '@/shared/ui/filterFields';
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
        <TextInput name="scoreFrom" label={texts.scoreFrom} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.scoreFrom} />
        <TextInput name="scoreTo" label={texts.scoreTo} inputMode="numeric" pattern="\d{1,2}" defaultValue={filters.scoreTo} />
      </FilterFields>
    </form>
  );
}
