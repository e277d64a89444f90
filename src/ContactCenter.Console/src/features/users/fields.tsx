import { Checkbox } from '@mantine/core';
import { roleNames, roleWords } from '@/shared/texts/common';
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
