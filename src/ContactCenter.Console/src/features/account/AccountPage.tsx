import { Button, SegmentedControl } from '@mantine/core';
import { type Me, useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import { roleNames } from '@/shared/texts/common';
import { useScheme } from '@/shared/theme/scheme';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty } from '@/shared/ui/States';
import { useSignOut } from './queries';
import { PasswordForm } from './PasswordForm';
import { SecondFactor } from './SecondFactor';
import { Passkeys } from './Passkeys';
import { Sessions } from './Sessions';
import { texts } from './texts';
import classes from './AccountPage.module.css';

/** What belongs to the person who is signed in. */
export function AccountPage() {
  const me = useMe();
  const signOut = useSignOut();
  return (
    <>
      <PageTitle title={texts.title} />
      {me.data?.mustEnrol && (
        <div className={classes.above}>
          <Empty title={texts.mustEnrolTitle}>
            <p>{texts.mustEnrol}</p>
          </Empty>
        </div>
      )}
      <div className={classes.grid}>
        <Panel title={texts.person}>
          {me.data && (
            <Facts>
              <Fact name={texts.name}>{plain(me.data.name)}</Fact>
              <Fact name={texts.user}>{plain(me.data.user)}</Fact>
              <Fact name={texts.roles}>{me.data.roles.map((role) => roleNames[role] ?? role).join(', ')}</Fact>
            </Facts>
          )}
          {signOut.isError && <p className="fault">{signOut.error.message}</p>}
          <Button mt="md" onClick={() => signOut.mutate()} loading={signOut.isPending}>
            {texts.signOut}
          </Button>
        </Panel>
        {me.data && <Proofs me={me.data} />}
        {me.data && !me.data.mustEnrol && <Rest />}
      </div>
    </>
  );
}

/** With what the person signs in. */
function Proofs({ me }: { me: Me }) {
  if (me.byProvider)
    return (
      <Panel title={texts.signIn}>
        <p>{texts.byProvider}</p>
      </Panel>
    );
  return (
    <>
      <Panel title={texts.factor}>
        <SecondFactor />
      </Panel>
      <Panel title={texts.passkeys}>
        <Passkeys />
      </Panel>
      {!me.mustEnrol && (
        <Panel title={texts.password}>
          <PasswordForm />
        </Panel>
      )}
    </>
  );
}

/** What waits for the second factor where the role needs one. */
function Rest() {
  return (
    <>
      <Panel title={texts.looks}>
        <Scheme />
      </Panel>
      <div className={classes.whole}>
        <Panel title={texts.sessions}>
          <Sessions />
        </Panel>
      </div>
    </>
  );
}

function Scheme() {
  const { scheme, choose } = useScheme();
  return (
    <SegmentedControl
      aria-label={texts.scheme}
      value={scheme}
      onChange={choose}
      data={[
        { value: 'auto', label: texts.auto },
        { value: 'light', label: texts.light },
        { value: 'dark', label: texts.dark },
      ]}
    />
  );
}
