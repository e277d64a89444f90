import { useSounds } from '@/shared/api/sounds';
import { languageOf, type Path } from '../model/document';
import type { Source } from '../model/fields';
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
  }
}

function Languages({ id }: { id: string }) {
  const languages = useLanguages();
  return (
    <datalist id={id}>
      {languages.data?.items.map(({ code, name }) => (
        <option key={code} value={code} label={name} />
      ))}
    </datalist>
  );
}

/** Those of the language that stands beside the field, or else of the one for all. */
function Voices({ id, path }: { id: string; path: Path }) {
  const { plan } = useEditor();
  const languages = useLanguages();
  const language = languages.data?.items.find(({ code }) => code === languageOf(plan, path));
  return (
    <datalist id={id}>
      {language && Array.from({ length: language.styles ?? 0 }, (_, style) => <option key={style} value={style} label={texts.voiceOf(style, language.name)} />)}
    </datalist>
  );
}

function Sounds({ id }: { id: string }) {
  const sounds = useSounds();
  return (
    <datalist id={id}>
      {sounds.data?.items.map(({ path, name }) => (
        <option key={path} value={path} label={name} />
      ))}
    </datalist>
  );
}
