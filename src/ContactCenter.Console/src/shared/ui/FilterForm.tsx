import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode, SubmitEvent } from 'react';
import { filterTexts } from '@/shared/texts/filters';
import classes from './FilterForm.module.css';

type FieldsProps = {
  /** How many are in use. */
  count: number;
  onClear: () => void;
  /** What asks for the list by them; absent: that stands elsewhere in the form. */
  find?: ReactNode;
  children: ReactNode;
};

/** The fields of a form that narrow a list. On a narrow screen they stand behind one line that says how many are in use. */
export function FilterFields({ count, onClear, find, children }: FieldsProps) {
  const isNarrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const fields = (
    <div className={classes.fields}>
      {children}
      {(find !== undefined || count > 0) && (
        <div className={classes.buttons}>
          {find}
          {count > 0 && (
            <Button variant="default" onClick={onClear}>
              {filterTexts.clear}
            </Button>
          )}
        </div>
      )}
    </div>
  );
  if (!isNarrow) return fields;
  return (
    <details className={classes.folded}>
      <summary>{filterTexts.filter(count)}</summary>
      {fields}
    </details>
  );
}

type Props = { count: number; onFind: (form: FormData) => void; onClear: () => void; children: ReactNode };

/** A form of nothing but such fields. */
export function FilterForm({ count, onFind, onClear, children }: Props) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFind(new FormData(event.currentTarget));
  };
  return (
    <form role="search" onSubmit={submit}>
      <FilterFields count={count} onClear={onClear} find={<Button type="submit">{filterTexts.find}</Button>}>
        {children}
      </FilterFields>
    </form>
  );
}
