import { knownMs, useSounds } from '@/shared/api/sounds';
import { languageOf, type Path } from '../model/document';
import type { Source } from '../model/fields';
import { namesOf } from '../model/names';
import { useLanguages } from '../queries';
import { useEditor } from '../editor';
import { texts } from '../texts';

type Props = { id: string; from: Source; path: Path };

/** What may be chosen for a field in which anything may be typed: the platform learns languages faster than we do. */
export function Suggestions({ id, from, path }: Props) {
  switch (from) {
    case 'languages':
      return <Languages id={id} />;
    case 'voices':
      return <Voices id={id} path={path} />;
    case 'sounds':
      return <Sounds id={id} />;
    case 'departments':
      return <Departments id={id} />;
  }
}

function Languages({ id }: { id: string }) {
  const languages = useLanguages();
  return <List id={id} values={languages.data?.items.map(({ code, name }) => ({ value: code, label: name }))} />;
}

/** Those of the language that stands beside the field, or else of the one for all. */
function Voices({ id, path }: { id: string; path: Path }) {
  const { plan } = useEditor();
  const languages = useLanguages();
  const language = languages.data?.items.find(({ code }) => code === languageOf(plan, path));
  const voices = language && Array.from({ length: language.styles ?? 0 }, (_, style) => ({ value: `${style}`, label: texts.voiceOf(style, language.name) }));
  return <List id={id} values={voices} />;
}

function Sounds({ id }: { id: string }) {
  const sounds = useSounds(knownMs);
  return <List id={id} values={sounds.data?.items.map(({ path, name }) => ({ value: path, label: name }))} />;
}

function Departments({ id }: { id: string }) {
  const { plan } = useEditor();
  return <List id={id} values={namesOf(plan, 'departments').map((name) => ({ value: name, label: name }))} />;
}

function List({ id, values = [] }: { id: string; values: { value: string; label: string }[] | undefined }) {
  return (
    <datalist id={id}>
      {values.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}
