import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useDepartments } from '@/shared/api/departments';
import { plain } from '@/shared/format/text';
import type { Grant } from './grants';
import { grantTexts as texts } from './texts';
import classes from './GrantField.module.css';

type Mode = 'byRole' | 'all' | 'none' | 'some';

function modeOf(grant: Grant): Mode {
  if (typeof grant === 'string') return grant;
  return grant.length === 0 ? 'none' : 'some';
}

const modes: readonly Mode[] = ['byRole', 'all', 'some', 'none'];

type Props = {
  name: string;
  label: string;
  grant: Grant;
  fault?: string;
  /** Whether it may be left to roles. */
  hasRoles: boolean;
};

/** For which departments something is granted: they stand there when some are meant. */
export function GrantField({ name, label, grant, fault, hasRoles }: Props) {
  const [mode, setMode] = useState(modeOf(grant));
  const departments = useDepartments();
  const granted = typeof grant === 'string' ? [] : grant;
  const known = departments.data?.items.map((department) => department.name) ?? [];
  return (
    <div className={classes.grant}>
      <NativeSelect
        name={name}
        label={label}
        error={fault}
        value={mode}
        onChange={(event) => setMode(event.currentTarget.value as Mode)}
        data={modes.filter((each) => hasRoles || each !== 'byRole').map((each) => ({ value: each, label: texts[each] }))}
      />
      {mode === 'some' && (
        <fieldset className={classes.group}>
          <legend className="heard-only">{texts.departmentsOf(label)}</legend>
          {[...known, ...granted.filter((each) => !known.includes(each))].map((each) => (
            <Checkbox key={each} name={departmentsName(name)} value={each} label={plain(each)} defaultChecked={granted.includes(each)} />
          ))}
          {departments.isError && <p className="muted">{texts.notListed}</p>}
        </fieldset>
      )}
    </div>
  );
}

function departmentsName(name: string): string {
  return `${name}-departments`;
}

/** What the form says of a grant. */
export function readGrant(form: FormData, name: string): Grant {
  const mode = form.get(name);
  if (mode === 'all' || mode === 'byRole') return mode;
  return mode === 'some' ? form.getAll(departmentsName(name)).map(String) : [];
}
