import { NativeSelect, TextInput } from '@mantine/core';
import { kinds, states } from '@/shared/recordings/texts';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { choices, textsOf } from '@/shared/ui/filterFields';
import { type Filters, filterNames } from './queries';
import { texts } from './texts';

type Props = { filters: Filters; count: number; onFind: (filters: Partial<Filters>) => void; onClear: () => void };

export function RecordingFilters({ filters, count, onFind, onClear }: Props) {
  return (
    <FilterForm count={count} onFind={(form) => onFind(textsOf(form, filterNames))} onClear={onClear}>
      <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
      <NativeSelect name="kind" label={texts.kind} defaultValue={filters.kind} data={choices(texts.anyKind, kinds)} />
      <NativeSelect name="state" label={filterTexts.state} defaultValue={filters.state} data={choices(filterTexts.anyState, states)} />
      <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
      <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
    </FilterForm>
  );
}
