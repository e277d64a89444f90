import { NativeSelect, TextInput } from '@mantine/core';
import { filterTexts } from '@/shared/texts/filters';
import { FilterForm } from '@/shared/ui/FilterForm';
import { choices, textsOf } from '@/shared/ui/filterFields';
import { type Filters, filterNames } from './queries';
import { actions, texts } from './texts';

type Props = { filters: Filters; count: number; onFind: (filters: Partial<Filters>) => void; onClear: () => void };

export function AuditFilters({ filters, count, onFind, onClear }: Props) {
  return (
    <FilterForm count={count} onFind={(form) => onFind(textsOf(form, filterNames))} onClear={onClear}>
      <TextInput name="who" label={texts.who} defaultValue={filters.who} autoComplete="off" />
      <NativeSelect name="action" label={texts.action} defaultValue={filters.action} data={choices(texts.anyAction, actions)} />
      <TextInput name="object" label={texts.object} defaultValue={filters.object} autoComplete="off" />
      <TextInput type="date" name="from" label={filterTexts.from} defaultValue={filters.from} />
      <TextInput type="date" name="to" label={filterTexts.to} defaultValue={filters.to} />
    </FilterForm>
  );
}
