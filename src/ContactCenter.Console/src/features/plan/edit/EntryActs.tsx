import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { Confirm } from '@/shared/ui/Confirm';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { type Path, type Section, sectionAt, withValue } from '../model/document';
import { type Named, nameFault, renamed, usesOf } from '../model/names';
import { useCheckOf } from '../queries';
import { useEditor } from '../editor';
import { texts } from '../texts';
import classes from './edit.module.css';

type Props = { path: Path; named?: Named; onMoved: (path: Path) => void };

/** Another name for what has one, or an end of it. What is known by its id elsewhere keeps that. */
export function EntryActs({ path, named, canRename = true, onMoved }: Props & { canRename?: boolean }) {
  const [isRenaming, setRenaming] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <div className={classes.acts}>
      {canRename && (
        <Button variant="default" onClick={() => setRenaming(true)}>
          {texts.rename}
        </Button>
      )}
      <Button variant="default" onClick={() => setRemoving(true)}>
        {texts.remove}
      </Button>
      {isRenaming && <Rename path={path} named={named} onMoved={onMoved} onClose={() => setRenaming(false)} />}
      {isRemoving && <Remove path={path} named={named} onMoved={onMoved} onClose={() => setRemoving(false)} />}
    </div>
  );
}

function Rename({ path, named, onMoved, onClose }: Props & { onClose: () => void }) {
  const { plan, edit } = useEditor();
  const from = path.at(-1) ?? '';
  const around = path.slice(0, -1);
  const [name, setName] = useState(from);
  const taken = Object.keys(sectionAt(plan, around)).filter((each) => each !== from);
  const fault = name.trim() === from ? null : nameFault(name, taken, texts.nameFaults);
  const to = name.trim();
  const apply = (now: Section) => (named ? renamed(now, named, from, to) : moved(now, around, from, to));
  return (
    <Dialog title={texts.renameTitle(plain(from))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (fault !== null) return;
          if (to !== from) edit({ path: around, apply });
          onMoved([...around, to]);
          onClose();
        }}
      >
        <TextInput label={texts.name} error={fault ?? undefined} autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {named && <p className="muted">{texts.renameText}</p>}
        <FormEnd act={texts.rename} isBusy={false} isOff={fault !== null} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function moved(plan: Section, around: Path, from: string, to: string): Section {
  const entries = Object.entries(sectionAt(plan, around)).map(([name, entry]) => [name === from ? to : name, entry] as const);
  return withValue(plan, around, Object.fromEntries(entries));
}

function Remove({ path, named, onMoved, onClose }: Props & { onClose: () => void }) {
  const { plan, edit } = useEditor();
  const name = path.at(-1) ?? '';
  const uses = named ? usesOf(plan, named, name) : [];
  const remove = () => {
    edit({ path, apply: (now) => withValue(now, path, undefined) });
    onMoved(path.slice(0, -1));
    onClose();
  };
  return (
    <Confirm title={texts.removeTitle(plain(name))} act={texts.remove} isBusy={false} onAct={remove} onClose={onClose}>
      <p>{texts.removeText}</p>
      {uses.length > 0 && (
        <>
          <p>{texts.stillNamed}</p>
          <ul>
            {uses.map((use) => (
              <li key={use}>
                <bdi>{plain(use)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {named && <WhoIsThere plan={withValue(plan, path, undefined)} path={path} />}
    </Confirm>
  );
}

/** Callers who are there now, and people whose rights name it: the server knows them. */
function WhoIsThere({ plan, path }: { plan: Section; path: Path }) {
  const check = useCheckOf(plan);
  const use = check.data?.removed.find((each) => each.path.toLowerCase() === path.join(':').toLowerCase());
  if (!use || (use.calls === 0 && use.users.length === 0)) return null;
  return (
    <>
      {use.calls > 0 && <p>{texts.callsThere(use.calls)}</p>}
      {use.users.length > 0 && <p>{texts.usersThere(use.users.map(plain).join(', '))}</p>}
    </>
  );
}
