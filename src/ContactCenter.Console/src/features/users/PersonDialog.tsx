import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { plain } from '@/shared/format/text';
import { GrantField, readGrant } from '@/shared/grants/GrantField';
import { isSame, jsonOf } from '@/shared/grants/grants';
import { needsProof } from '@/shared/proof/prove';
import { Proof } from '@/shared/proof/Proof';
import { common } from '@/shared/texts/common';
import { Dialog, FormEnd } from '@/shared/ui/Dialog';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Foreign, Instant } from '@/shared/ui/Values';
import { AccessActions } from './AccessActions';
import type { Code } from './CodeDialog';
import { RolesField } from './fields';
import { type Changes, grantsOf, useChangeUser, type User } from './queries';
import { texts } from './texts';
import { UserState } from './UserTable';
import classes from './UsersPage.module.css';

type Props = { user: User; onCode: (code: Code) => void; onClose: () => void };

/** One person, and all that can be done with their account. */
export function PersonDialog({ user, onCode, onClose }: Props) {
  const change = useChangeUser(user, texts.saved(user.name));
  const grants = grantsOf(user);
  const faults = faultsOf(change.error, ['name', 'roles', 'permissions.hear', 'permissions.read', 'permissions.hearOriginal', 'permissions.review']);
  const isAskedWho = needsProof(change.error);
  const send = (changes: Changes) => change.mutate(changes, { onSuccess: onClose });
  const again = () => change.variables && send(change.variables);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!change.isPending) send(changesOf(user, new FormData(event.currentTarget)));
  };
  return (
    <Dialog isWide title={plain(user.name)} onClose={onClose}>
      {isAskedWho && <Proof why={texts.proof} whyByProvider={texts.proofByProvider} onProven={again} onClose={() => change.reset()} />}
      {/* What was typed is still there when the question is left, or something else is wrong afterwards. */}
      <form onSubmit={submit} className={classes.form} hidden={isAskedWho}>
        {user.openId ? <p className="muted">{texts.providerText}</p> : <Own user={user} faults={faults} />}
        <div className={classes.grants}>
          <GrantField hasRoles name="hear" label={texts.hear} grant={grants.hear} fault={faults.of('permissions.hear')} />
          <GrantField hasRoles name="read" label={texts.read} grant={grants.read} fault={faults.of('permissions.read')} />
          <GrantField hasRoles name="hearOriginal" label={texts.hearOriginal} grant={grants.hearOriginal} fault={faults.of('permissions.hearOriginal')} />
          <GrantField hasRoles name="review" label={texts.review} grant={grants.review} fault={faults.of('permissions.review')} />
        </div>
        {user.grantedBySelf && <p className="muted">{texts.bySelfText}</p>}
        {faults.rest && <p className="fault">{faults.rest}</p>}
        <FormEnd act={common.save} leave={common.close} isBusy={change.isPending} onClose={onClose} />
      </form>
      <div hidden={isAskedWho}>
        <h3 className={classes.heading}>{texts.access}</h3>
        <About user={user} />
        <AccessActions user={user} onCode={onCode} onGone={onClose} />
      </div>
    </Dialog>
  );
}

/** What comes from nowhere else. */
function Own({ user, faults }: { user: User; faults: ReturnType<typeof faultsOf> }) {
  return (
    <>
      <TextInput name="name" label={texts.name} defaultValue={user.name} error={faults.of('name')} autoComplete="off" required withAsterisk={false} />
      <RolesField roles={user.roles} fault={faults.of('roles')} />
    </>
  );
}

function About({ user }: { user: User }) {
  return (
    <Facts>
      <Fact name={texts.user}>
        <Foreign text={user.user} />
      </Fact>
      <Fact name={texts.state}>
        <UserState user={user} />
      </Fact>
      {user.codeUntil && (
        <Fact name={texts.codeUntil}>
          <Instant at={user.codeUntil} />
        </Fact>
      )}
      {user.openId ? (
        <Fact name={texts.provider}>
          <Foreign text={texts.providerIs(user.openId.issuer, user.openId.subject)} />
        </Fact>
      ) : (
        <>
          <Fact name={texts.secondFactor}>{user.secondFactor ? texts.app : texts.noApp}</Fact>
          <Fact name={texts.passkeys}>{user.passkeys === 0 ? texts.noPasskeys : user.passkeys}</Fact>
        </>
      )}
      <Fact name={texts.added}>
        <Instant at={user.createdAt} />
      </Fact>
      <Fact name={texts.lastSeen}>{user.lastSeenAt === null ? texts.never : <Instant at={user.lastSeenAt} />}</Fact>
    </Facts>
  );
}

/** Only what is different: what somebody else has changed meanwhile stays. */
function changesOf(user: User, form: FormData): Changes {
  const changes: Changes = {};
  const grants = grantsOf(user);
  const name = String(form.get('name') ?? user.name);
  const roles = user.openId ? user.roles : form.getAll('roles').map(String);
  const [hear, read] = [readGrant(form, 'hear'), readGrant(form, 'read')];
  const [hearOriginal, review] = [readGrant(form, 'hearOriginal'), readGrant(form, 'review')];
  if (name !== user.name) changes.name = name;
  if (!isSame(roles, user.roles)) changes.roles = roles;
  if (!isSame(hear, grants.hear)) changes.hear = jsonOf(hear);
  if (!isSame(read, grants.read)) changes.read = jsonOf(read);
  if (!isSame(hearOriginal, grants.hearOriginal)) changes.hearOriginal = jsonOf(hearOriginal);
  if (!isSame(review, grants.review)) changes.review = jsonOf(review);
  return changes;
}
