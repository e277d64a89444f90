import { SegmentedControl, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { startOfDay } from '@/shared/format/days';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { type ImportRequest, useBegin } from './queries';
import { texts } from './texts';
import classes from './ImportsPage.module.css';

type Kind = keyof typeof texts.kinds;

/** The source of what names none, as the server has it. */
const defaultSource = 'Default';

/** Begins an import: what the server finds wrong stands at its field. */
export function BeginDialog({ onClose }: { onClose: () => void }) {
  const begin = useBegin();
  const [kind, setKind] = useState<Kind>('folder');
  const faults = faultsOf(begin.error, ['source', kind === 'folder' ? 'folder' : 'from']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!begin.isPending) begin.mutate(requestOf(new FormData(event.currentTarget)), { onSuccess: onClose });
  };
  const choose = (value: string) => {
    begin.reset();
    setKind(value === 'listing' ? 'listing' : 'folder');
  };
  return (
    <Dialog title={texts.beginTitle} onClose={onClose}>
      <form onSubmit={submit} className={classes.form}>
        <p>{texts.beginText}</p>
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <SegmentedControl
          aria-label={texts.kind}
          value={kind}
          onChange={choose}
          data={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
        />
        {kind === 'folder' ? (
          <TextInput
            key={kind}
            name="folder"
            label={texts.folder}
            description={texts.folderHint}
            error={faults.of('folder')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
          />
        ) : (
          <TextInput key={kind} type="date" name="from" label={texts.from} description={texts.fromHint} error={faults.of('from')} />
        )}
        <TextInput
          name="source"
          label={texts.source}
          description={texts.sourceHint}
          error={faults.of('source')}
          defaultValue={defaultSource}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <FormEnd act={texts.act} isBusy={begin.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}

/** What the form asks for: without a folder it is the listing. */
function requestOf(form: FormData): ImportRequest {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return { source: text('source'), folder: text('folder') || null, from: startOfDay(text('from')) ?? null, to: null };
}
