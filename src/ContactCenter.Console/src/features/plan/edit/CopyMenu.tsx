import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { plain } from '@/shared/format/text';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { type Path, sectionAt, withValue } from '../model/document';
import { nameFault, namesOf } from '../model/names';
import { Suggestions } from '../inputs/Suggestions';
import { useEditor } from '../editor';
import { texts } from '../texts';
import classes from './edit.module.css';

/** Makes a second menu with the same choices, in which another language is spoken. */
export function CopyMenu({ path, onCopied }: { path: Path; onCopied: (path: Path) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" className={classes.start} onClick={() => setOpen(true)}>
        {texts.copyLanguage}
      </Button>
      {isOpen && <Copy path={path} onCopied={onCopied} onClose={() => setOpen(false)} />}
    </>
  );
}

function Copy({ path, onCopied, onClose }: { path: Path; onCopied: (path: Path) => void; onClose: () => void }) {
  const { plan, edit } = useEditor();
  const from = path.at(-1) ?? '';
  const languages = useId();
  const [language, setLanguage] = useState('');
  const [name, setName] = useState('');
  const chosen = name.trim() || `${from} ${language.trim()}`;
  const fault = language.trim() === '' ? null : nameFault(chosen, namesOf(plan, 'menus'), texts.nameFaults);
  const to = [...path.slice(0, -1), chosen];
  return (
    <Dialog title={texts.copyTitle(plain(from))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (language.trim() === '' || fault !== null) return;
          edit({ path: to, apply: (now) => withValue(now, to, { ...sectionAt(now, path), Language: language.trim() }) });
          onCopied(to);
          onClose();
        }}
      >
        <p>{texts.copyText}</p>
        <TextInput
          label={texts.language}
          description={texts.languageHelp}
          autoComplete="off"
          list={languages}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
        <Suggestions id={languages} from="languages" path={path} />
        <TextInput
          label={texts.name}
          placeholder={chosen}
          error={fault ?? undefined}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormEnd act={texts.copyAct} isBusy={false} isOff={language.trim() === '' || fault !== null} onClose={onClose} />
      </form>
    </Dialog>
  );
}
