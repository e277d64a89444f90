import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useDepartments } from '@/shared/api/departments';
import { plain } from '@/shared/format/text';
import { roleNames, roleWords } from '@/shared/texts/common';
import type { Grant } from './grants';
import { texts } from './texts';
import classes from './UsersPage.module.css';

/** What the person is there for. */
export function RolesField({ roles, fault }: { roles: readonly string[]; fault?: string }) {
  return (
    <fieldset className={classes.group}>
      <legend>{texts.roles}</legend>
      {Object.entries(roleNames).map(([role, name]) => (
        <Checkbox key={role} name="roles" value={role} label={name} description={roleWords[role]} defaultChecked={roles.includes(role)} />
      ))}
      {fault && <p className="fault">{fault}</p>}
    </fieldset>
  );
}

type Mode = 'byRole' | 'all' | 'none' | 'some';

function modeOf(grant: Grant): Mode {
  if (typeof grant === 'string') return grant;
  return grant.length === 0 ? 'none' : 'some';
}

const modes: { value: Mode; label: string }[] = [
  { value: 'byRole', label: texts.byRole },
  { value: 'all', label: texts.allDepartments },
  { value: 'some', label: texts.someDepartments },
  { value: 'none', label: texts.noDepartments },
];

/** What is granted apart from the roles: departments stand there when some are meant. */
export function GrantField({ name, label, grant, fault }: { name: string; label: string; grant: Grant; fault?: string }) {
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
        data={modes}
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
