import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode, SubmitEvent } from 'react';
import { filterTexts } from '@/shared/texts/filters';
import classes from './FilterForm.module.css';

type Props = { count: number; onFind: (form: FormData) => void; onClear: () => void; children: ReactNode };

/** Fields that narrow a list. On a narrow screen they stand behind one line that says how many are in use. */
export function FilterForm({ count, onFind, onClear, children }: Props) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFind(new FormData(event.currentTarget));
  };
  const form = (
    <form role="search" onSubmit={submit} className={classes.form}>
      {children}
      <div className={classes.buttons}>
        <Button type="submit">{filterTexts.find}</Button>
        {count > 0 && (
          <Button variant="default" onClick={onClear}>
            {filterTexts.clear}
          </Button>
        )}
      </div>
    </form>
  );
  if (!isNarrow) return form;
  return (
    <details className={classes.folded}>
      <summary>{filterTexts.filter(count)}</summary>
      {form}
    </details>
  );
}
