import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { Panel } from '@/shared/ui/Panel';
import { FormOf, titleOf } from './edit/forms';
import { EditorContext, useEdit } from './editor';
import { type Path, pathOf } from './model/document';
import { nodeAt, treeOf } from './model/tree';
import { type Check, type Read, useCheck, usePlan } from './queries';
import { PlanHead } from './PlanHead';
import { Changes } from './publish/Changes';
import { ImportExport } from './publish/ImportExport';
import { SettingsNotice } from './publish/SettingsNotice';
import { SaveFault } from './SaveFault';
import { Tree } from './Tree';
import { texts } from './texts';
import classes from './PlanPage.module.css';

/** The plan as a tree of forms: all that is changed lies in the draft, until somebody publishes it. */
export function PlanPage() {
  const plan = usePlan();
  const check = useCheck(plan.data?.tag);
  return (
    <>
      <PlanHead plan={plan.data} check={check.data} />
      {plan.isPending && <Loading />}
      {plan.isError && !plan.data && <Failed fault={plan.error} retry={() => void plan.refetch()} />}
      <NotUpToDate query={plan} />
      {plan.data && <Body read={plan.data} check={check.data} />}
    </>
  );
}

function Body({ read, check }: { read: Read; check: Check | undefined }) {
  const { edit, unsaved } = useEdit();
  const [search, setSearch] = useSearchParams();
  const tree = useMemo(() => treeOf(read.plan), [read.plan]);
  const asked = search.get('at');
  const chosen: Path = nodeAt(tree, pathOf(asked ?? ''))?.path ?? ['Ivr'];
  const go = (path: Path) => setSearch({ at: path.join(':') });
  const faults = check?.faults ?? [];
  const warnings = check?.warnings ?? [];
  return (
    <EditorContext value={{ plan: read.plan, faults, edit }}>
      <SettingsNotice />
      {warnings.length > 0 && (
        <ul className="muted">
          {warnings.map((warning) => (
            <li key={warning.path}>{texts.warning(warning.path, warning.problem)}</li>
          ))}
        </ul>
      )}
      {unsaved.map((each, place) => (
        <SaveFault key={`${place} ${each.edit.path.join(':')}`} unsaved={each} />
      ))}
      <div className={classes.grid}>
        <nav aria-label={texts.tree} className={asked === null ? classes.tree : `${classes.tree} ${classes.wideOnly}`}>
          <Tree nodes={tree} chosen={chosen} faults={faults} onChoose={go} />
        </nav>
        <div className={asked === null ? `${classes.form} ${classes.wideOnly}` : classes.form}>
          <button type="button" className={`link ${classes.back}`} onClick={() => setSearch({})}>
            {texts.allOfPlan}
          </button>
          <Panel title={titleOf(chosen)}>
            <div key={chosen.join(':')} className={classes.fields}>
              <FormOf path={chosen} go={go} />
            </div>
          </Panel>
        </div>
      </div>
      {check && <Changes check={check} go={go} />}
      <ImportExport isDraft={read.isDraft} />
    </EditorContext>
  );
}
