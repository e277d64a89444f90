import { NativeSelect, TextInput } from '@mantine/core';
import { readPhone } from '@/shared/format/phone';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { textsOf } from '@/shared/ui/filterFields';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import { type Filters, filterNames } from './queries';
import { texts } from './texts';

type Props = { filters: Filters; count: number; onFind: (filters: Partial<Filters>) => void; onClear: () => void };

export function CallFilters({ filters, count, onFind, onClear }: Props) {
  const find = (form: FormData) => {
    const found = textsOf(form, filterNames);
    onFind({ ...found, caller: readPhone(found.caller), number: readPhone(found.number) });
  };
  return (
    <FilterForm count={count} onFind={find} onClear={onClear}>
      <PhoneFilter name="caller" label={filterTexts.caller} value={filters.caller} />
      <PhoneFilter name="number" label={filterTexts.number} value={filters.number} />
      <TextInput name="department" label={filterTexts.department} defaultValue={filters.department} />
      <NativeSelect
        name="state"
        label={filterTexts.state}
        defaultValue={filters.state}
        data={[
          { value: '', label: filterTexts.anyState },
          { value: 'live', label: texts.live },
          { value: 'ended', label: texts.ended },
        ]}
      />
      <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
      <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
    </FilterForm>
  );
}
