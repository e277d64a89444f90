import { Button } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import { apiLink } from '@/shared/api/address';
import { Panel } from '@/shared/ui/Panel';
import { isSection, type Section, type Value } from '../model/document';
import { acts, usePlanAct } from '../queries';
import { texts } from '../texts';
import classes from '../PlanPage.module.css';

/** The whole plan as a file, out and in. What comes in is the draft. */
export function ImportExport({ isDraft }: { isDraft: boolean }) {
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = usePlanAct<Section>(acts.import, texts.imported);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!chosen) return;
    const plan = read(await chosen.text());
    setFault(plan === null ? texts.noPlan : null);
    if (plan !== null) take.mutate(plan);
  };
  return (
    <Panel title={texts.asFile}>
      <p className="muted">{texts.asFileText}</p>
      {(fault ?? take.error) && <p className="fault">{fault ?? take.error?.message}</p>}
      <div className={classes.buttons}>
        <a href={apiLink(isDraft ? '/api/v1/plan/draft' : '/api/v1/plan', {})} download="plan.json">
          {texts.export}
        </a>
        <input ref={file} type="file" accept="application/json,.json" hidden aria-label={texts.import} onChange={(event) => void choose(event)} />
        <Button variant="default" loading={take.isPending} onClick={() => file.current?.click()}>
          {texts.import}
        </Button>
      </div>
    </Panel>
  );
}

function read(text: string): Section | null {
  try {
    const value = JSON.parse(text) as Value;
    return isSection(value) ? value : null;
  } catch {
    return null;
  }
}
