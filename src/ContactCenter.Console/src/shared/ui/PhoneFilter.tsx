import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readPhone, showPhone } from '@/shared/format/phone';
import { filterTexts } from '@/shared/texts/filters';

/** A number as people write it; what was understood stands under the field. */
export function PhoneFilter({ name, label, value }: { name: string; label: string; value: string }) {
  const [text, setText] = useState(value && showPhone(value));
  const understood = readPhone(text);
  const hint = understood && understood !== text.trim() ? filterTexts.callerHint(understood) : undefined;
  return (
    <TextInput
      name={name}
      label={label}
      type="text"
      inputMode="tel"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
