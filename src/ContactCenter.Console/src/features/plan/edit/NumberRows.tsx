import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { showPhone } from '@/shared/format/phone';
import { type Path, type Section, sectionAt, withValue } from '../model/document';
import { ChoiceField } from '../inputs/ChoiceField';
import { TextField } from '../inputs/TextField';
import { useEditor } from '../editor';
import { texts } from '../texts';
import { NewEntry } from './NewEntry';
import classes from './edit.module.css';

/** Phone numbers, each with its menu or with the name of whose it is. */
export function NumberRows({ path, to }: { path: Path; to: 'Menu' | 'Name' }) {
  const { plan, edit } = useEditor();
  const numbers = Object.keys(sectionAt(plan, path));
  const help = to === 'Menu' ? texts.numbersHelp : texts.callersHelp;
  const first: Section = to === 'Menu' ? {} : { Name: texts.firstName };
  return (
    <>
      <p className="muted">{help}</p>
      {numbers.map((number) => (
        <div key={number} className={classes.row}>
          <Value label={plain(showPhone(number))} to={to} path={[...path, number, to]} />
          <Button
            variant="default"
            aria-label={texts.takeAway(number)}
            onClick={() => edit({ path: [...path, number], apply: (now) => withValue(now, [...path, number], undefined) })}
          >
            {texts.remove}
          </Button>
        </div>
      ))}
      <NewEntry path={path} label={texts.newNumber} help={texts.newNumberHelp} first={first} onAdded={() => undefined} />
    </>
  );
}

function Value({ label, to, path }: { label: string; to: 'Menu' | 'Name'; path: Path }) {
  if (to === 'Menu') {
    return <ChoiceField field={{ key: to, label, help: '', fallback: texts.theFirstMenu, kind: { as: 'name', of: 'menus' } }} path={path} />;
  }
  return <TextField field={{ key: to, label, help: '', fallback: texts.itIsNeeded, kind: { as: 'text' } }} path={path} />;
}
