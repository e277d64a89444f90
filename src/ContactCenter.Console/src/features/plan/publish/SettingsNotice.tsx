import { Button } from '@mantine/core';
import { useSettingsChanges } from '@/shared/api/planSettings';
import { plain } from '@/shared/format/text';
import { acts, usePlanAct } from '../queries';
import { told } from '../SaveFault';
import { texts } from '../texts';
import classes from '../PlanPage.module.css';

/** The settings file says something else than the plan in force, and does not act any more. */
export function SettingsNotice() {
  const changes = useSettingsChanges();
  const draft = usePlanAct(acts.draftSettings, texts.settingsDrafted);
  const keep = usePlanAct(acts.keepPublished, texts.publishedKept);
  const fault = draft.error ?? keep.error;
  const isBusy = draft.isPending || keep.isPending;
  if (!changes.data || changes.data.total === 0) return null;
  return (
    <section className={`fault ${classes.notice}`} aria-label={texts.settingsDiffer}>
      <p>{texts.settingsDiffer}</p>
      <ul>
        {changes.data.items.map((change) => (
          <li key={change.path}>
            <bdi>{texts.changeTo(plain(change.path), told(change.before), told(change.after))}</bdi>
          </li>
        ))}
      </ul>
      {fault && <p>{fault.message}</p>}
      <div className={classes.buttons}>
        <Button variant="default" disabled={isBusy} onClick={() => draft.mutate(undefined)}>
          {texts.settingsDraft}
        </Button>
        <Button variant="default" disabled={isBusy} onClick={() => keep.mutate(undefined)}>
          {texts.settingsKeep}
        </Button>
      </div>
    </section>
  );
}
