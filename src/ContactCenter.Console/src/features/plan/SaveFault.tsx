import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { at, type Value } from './model/document';
import { ChangedMeanwhile, type Edit, useEditor } from './editor';
import { texts } from './texts';
import classes from './PlanPage.module.css';

/** A value of the plan as people read it. */
export function told(value: unknown): string {
  if (value === undefined || value === null || value === '') return texts.nothing;
  return plain(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
}

/** Why a change was not saved. Where somebody else was first, both stand side by side. */
export function SaveFault({ fault, edit, onDone }: { fault: Error | null; edit: (edit: Edit) => void; onDone: () => void }) {
  const { plan } = useEditor();
  if (fault === null) return null;
  if (!(fault instanceof ChangedMeanwhile)) return <p className="fault">{fault.message}</p>;
  const mine: Value | undefined = at(fault.edit.apply(plan), fault.edit.path);
  const keep = () => {
    onDone();
    edit(fault.edit);
  };
  return (
    <section className={`fault ${classes.notice}`} aria-label={texts.changedMeanwhile}>
      <p>{texts.changedMeanwhileAt(plain(fault.edit.path.join(' › ')))}</p>
      <div className={classes.sides}>
        <Side title={texts.theirs} value={fault.theirs} />
        <Side title={texts.yours} value={mine} />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {texts.takeTheirs}
        </Button>
        <Button variant="default" onClick={keep}>
          {texts.keepYours}
        </Button>
      </div>
    </section>
  );
}

export function Side({ title, value }: { title: string; value: unknown }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={classes.value}>
        <bdi>{told(value)}</bdi>
      </p>
    </div>
  );
}
