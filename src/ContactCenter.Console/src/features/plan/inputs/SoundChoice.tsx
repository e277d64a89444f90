import { NativeSelect } from '@mantine/core';
import { knownMs, useSounds } from '@/shared/api/sounds';
import { plain } from '@/shared/format/text';
import { texts } from '../texts';

type Props = { label: string; text: string; onChosen: (text: string) => void };

/** A sound that was uploaded, in the place of words; nothing where there is none. */
export function SoundChoice({ label, text, onChosen }: Props) {
  const sounds = useSounds(knownMs);
  const known = sounds.data?.items ?? [];
  if (known.length === 0) return null;
  const chosen = known.some((sound) => sound.path === text) ? text : '';
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.soundFor(label)}
      value={chosen}
      onChange={(event) => onChosen(event.currentTarget.value)}
      data={[{ value: '', label: texts.noSound }, ...known.map(({ path, name }) => ({ value: path, label: plain(name) }))]}
    />
  );
}
