import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { SubmitEvent } from 'react';
import { readPhone } from '@/shared/format/phone';
import { filterTexts } from '@/shared/texts/filters';
import { textsOf } from '@/shared/ui/filterFields';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { type Filters, filterNames } from './queries';
import { texts } from './texts';
import classes from './SearchPage.module.css';

type Props = { filters: Filters; count: number; onFind: (filters: Partial<Filters>) => void; onClear: () => void };

/** The words, always in sight, and what narrows them; on a narrow screen that stands behind one line. */
export function SearchForm({ filters, count, onFind, onClear }: Props) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = textsOf(new FormData(event.currentTarget), filterNames);
    onFind({ ...found, agent: readPhone(found.agent) });
  };
  const fields = (
    <div className={classes.filters}>
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
      {count > 0 && (
        <Button variant="default" className={classes.clear} onClick={onClear}>
          {filterTexts.clear}
        </Button>
      )}
    </div>
  );
  return (
    <form role="search" onSubmit={submit} className={classes.form}>
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
      {isNarrow ? (
        <details className={classes.folded}>
          <summary>{filterTexts.filter(count)}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </form>
  );
}
