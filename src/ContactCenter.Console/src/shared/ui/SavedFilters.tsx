import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { Link } from 'react-router';
import { common } from '@/shared/texts/common';
import { filterTexts } from '@/shared/texts/filters';
import { Dialog, FormEnd } from './Dialog';
import { useSavedFilters } from './keptFilters';
import { say } from './say';
import classes from './FilterForm.module.css';

/** Filters that the person has kept: each is a link. Those in use can be kept under a name. */
export function SavedFilters({ page, filters }: { page: string; filters: Record<string, string> }) {
  const { saved, fault, isBusy, save, remove } = useSavedFilters(page);
  const [isNaming, setNaming] = useState(false);
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString();
  const isKept = saved.some((filter) => filter.search === search);
  const canSave = search !== '' && !isKept;
  if (saved.length === 0 && !canSave) return null;
  const onNamed = (name: string) =>
    save({ name, search }, () => {
      setNaming(false);
      say(filterTexts.savedAs(name));
    });
  return (
    <div className={classes.saved}>
      {saved.length > 0 && (
        <ul aria-label={filterTexts.saved}>
          {saved.map((filter) => (
            <li key={filter.name}>
              <Link to={`?${filter.search}`} aria-current={filter.search === search ? 'true' : undefined}>
                {filter.name}
              </Link>
              <ActionIcon variant="subtle" aria-label={filterTexts.forget(filter.name)} disabled={isBusy} onClick={() => remove(filter.name)}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {canSave && (
        <Button variant="default" size="compact-sm" onClick={() => setNaming(true)}>
          {filterTexts.save}
        </Button>
      )}
      {fault && !isNaming && <span className="fault">{fault}</span>}
      {isNaming && <NameDialog isBusy={isBusy} fault={fault} onNamed={onNamed} onClose={() => setNaming(false)} />}
    </div>
  );
}

type NameProps = { isBusy: boolean; fault?: string; onNamed: (name: string) => void; onClose: () => void };

function NameDialog({ isBusy, fault, onNamed, onClose }: NameProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name && !isBusy) onNamed(name);
  };
  return (
    <Dialog title={filterTexts.save} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput name="name" label={filterTexts.name} description={filterTexts.nameHint} maxLength={40} autoComplete="off" required withAsterisk={false} />
        {fault && <p className="fault">{fault}</p>}
        <FormEnd act={common.save} isBusy={isBusy} onClose={onClose} />
      </form>
    </Dialog>
  );
}
