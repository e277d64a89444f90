import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { readPhone } from '@/shared/format/phone';
import { PhoneFilter } from '@/shared/ui/PhoneFilter';
import type { Subject } from './queries';
import { texts } from './texts';
import classes from './ErasuresPage.module.css';

/** Of whom, or which call. */
export function SubjectForm({ onAsk }: { onAsk: (subject: Subject) => void }) {
  const [by, setBy] = useState<Subject['by']>('number');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('value') ?? '');
    const value = valueOf(by, text);
    if (value) onAsk({ by, value });
  };
  return (
    <form onSubmit={submit} className={classes.form} aria-label={texts.ask}>
      <SegmentedControl
        aria-label={texts.ask}
        value={by}
        onChange={(value) => setBy(value === 'call' ? 'call' : 'number')}
        data={[
          { value: 'number', label: texts.by.number },
          { value: 'call', label: texts.by.call },
        ]}
      />
      {by === 'number' ? (
        <PhoneFilter key={by} name="value" label={texts.fields.number} value="" />
      ) : (
        <TextInput
          key={by}
          name="value"
          label={texts.fields.call}
          description={texts.callHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
        />
      )}
      <Button type="submit" variant="default">
        {texts.look}
      </Button>
    </form>
  );
}

/** As the API wants it, of what people write. */
export function valueOf(by: Subject['by'], text: string): string {
  return by === 'number' ? readPhone(text) : text.trim();
}
