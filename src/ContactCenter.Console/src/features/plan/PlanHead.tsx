import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { NavLink } from 'react-router';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Tag } from '@/shared/ui/Tag';
import { acts, type Check, type Read, usePlanAct } from './queries';
import { texts } from './texts';
import classes from './PlanPage.module.css';

const PublishDialog = lazy(() => import('./publish/PublishDialog').then((module) => ({ default: module.PublishDialog })));

/** What every page of the plan begins with: what is shown, and what can be done with it. */
export function PlanHead({ plan, check }: { plan: Read | undefined; check: Check | undefined }) {
  const [isPublishing, setPublishing] = useState(false);
  const undo = usePlanAct(acts.undo, texts.undone);
  const redo = usePlanAct(acts.redo, texts.redone);
  const draft = check?.draft;
  const hasChanges = plan?.isDraft === true && (draft?.changes.length ?? 0) > 0;
  return (
    <>
      <PageTitle title={texts.title}>
        {draft && <Tag kind={hasChanges ? 'warn' : 'ok'}>{hasChanges ? texts.draftOver(draft.live, draft.changes.length) : texts.inForce(draft.live)}</Tag>}
        {check && check.faults.length > 0 && <Tag kind="bad">{texts.faultCount(check.faults.length)}</Tag>}
        <div className={classes.acts}>
          <Button variant="default" disabled={!draft?.canUndo} loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
            {texts.undo}
          </Button>
          <Button variant="default" disabled={!draft?.canRedo} loading={redo.isPending} onClick={() => redo.mutate(undefined)}>
            {texts.redo}
          </Button>
          <Button disabled={!hasChanges} onClick={() => setPublishing(true)}>
            {texts.publish}
          </Button>
        </div>
      </PageTitle>
      <nav aria-label={texts.tabs} className={classes.tabs}>
        <NavLink to="/admin/plan" end>
          {texts.tabEdit}
        </NavLink>
        <NavLink to="/admin/plan/test">{texts.tabTest}</NavLink>
        <NavLink to="/admin/plan/replay">{texts.tabReplay}</NavLink>
        <NavLink to="/admin/plan/versions">{texts.tabVersions}</NavLink>
      </nav>
      {isPublishing && check && (
        <Suspense fallback={null}>
          <PublishDialog check={check} onClose={() => setPublishing(false)} />
        </Suspense>
      )}
    </>
  );
}
