import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { Foreign } from '@/shared/ui/Values';
import { type TargetCheck, useCheckTarget } from './targets';
import { texts } from './texts';

/** Looks whether a target has all that it needs, and tells each thing that is missing there. */
export function CheckButton({ name }: { name: string }) {
  const check = useCheckTarget();
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={plain(texts.checkName(name))} loading={check.isPending} onClick={() => check.mutate(name)}>
        {texts.check}
      </Button>
      {(check.isSuccess || check.isError) && (
        <Dialog title={plain(texts.checkTitle(name))} onClose={check.reset}>
          {check.isError && <p className="fault">{check.error.message}</p>}
          {check.isSuccess && <Findings check={check.data} />}
          <DialogEnd onClose={check.reset} />
        </Dialog>
      )}
    </>
  );
}

function Findings({ check: { ok, findings } }: { check: TargetCheck }) {
  if (ok) return <p>{texts.checkOk}</p>;
  return (
    <ul>
      {findings.map(({ kind, field, text }) => (
        <li key={`${kind} ${field} ${text}`}>
          {field !== null && (
            <b>
              <Foreign text={field} />
            </b>
          )}{' '}
          <Foreign text={text} />
        </li>
      ))}
    </ul>
  );
}
