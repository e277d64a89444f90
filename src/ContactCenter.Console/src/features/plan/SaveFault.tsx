import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { at, type Value } from './model/document';
import { ChangedMeanwhile, type Unsaved, useEditor } from './editor';
import { texts } from './texts';
import classes from './PlanPage.module.css';

/** A value of the plan as people read it. */
export function told(value: unknown): string {
  if (value === undefined || value === null || value === '') return texts.nothing;
  return plain(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
}

/** Why a change was not saved, with what was to be saved. Where somebody else was first, both stand side by side. */
export function SaveFault({ unsaved: { edit, fault, again, giveUp } }: { unsaved: Unsaved }) {
  const { plan } = useEditor();
  const isTheirs = fault instanceof ChangedMeanwhile;
  const where = plain(edit.path.join(' › '));
  const mine: Value | undefined = at(edit.apply(plan), edit.path);
  return (
    <section className={`fault ${classes.notice}`} aria-label={isTheirs ? texts.changedMeanwhile : texts.notSaved(where)}>
      <p>{isTheirs ? texts.changedMeanwhileAt(where) : `${texts.notSaved(where)} ${fault.message}`}</p>
      <div className={classes.sides}>
        {isTheirs && <Side title={texts.theirs} value={fault.theirs} />}
        <Side title={texts.yours} value={mine} />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={giveUp}>
          {isTheirs ? texts.takeTheirs : texts.giveUp}
        </Button>
        <Button variant="default" onClick={again}>
          {isTheirs ? texts.keepYours : texts.saveAgain}
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
