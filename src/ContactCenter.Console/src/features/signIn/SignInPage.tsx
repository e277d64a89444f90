import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { phonesPage, providerLink } from '@/shared/api/address';
import { hasPasskeys } from '@/shared/api/passkeys';
import { proofOf } from '@/shared/api/problem';
import { wayBack } from '@/shared/api/session';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { DemoPeople } from './DemoPeople';
import { CodeForm, FirstAdminForm, PasswordForm } from './forms';
import { useOffer, useSignIn } from './queries';
import { outcomes, texts } from './texts';
import classes from './SignInPage.module.css';

/** Where people begin. */
export function SignInPage() {
  const offer = useOffer();
  const signIn = useSignIn();
  const [search] = useSearchParams();
  const [hasCode, setHasCode] = useState(false);
  // To be asked for a code is no fault; a wrong one is.
  const isAsked = proofOf(signIn.error) === 'code' && signIn.variables?.by === 'password' && !signIn.variables.body.code;
  const outcome = signIn.isIdle ? outcomes[search.get('openid') ?? ''] : undefined;
  const fault = offer.data?.fault ?? offer.error?.message ?? outcome ?? (isAsked ? undefined : signIn.error?.message);
  const mayUsePasskey = (offer.data?.passkey ?? false) && hasPasskeys();
  const form = { signIn, shortest: offer.data?.shortestPassword ?? 0, mayUsePasskey };
  const switchForm = () => {
    signIn.reset();
    setHasCode(!hasCode);
  };
  return (
    <main className={classes.page}>
      <p className={classes.product}>{common.product}</p>
      <section className={classes.card}>
        <PageTitle title={offer.data?.firstAdmin ? texts.firstAdminTitle : texts.title} />
        {fault && <Fault>{fault}</Fault>}
        {offer.data?.openId && !offer.data.firstAdmin && (
          <Button component="a" href={providerLink(wayBack(search.get('back')))} variant="default" size="md">
            {texts.byProvider(offer.data.openId)}
          </Button>
        )}
        {mayUsePasskey && !offer.data?.firstAdmin && (
          <Button variant="default" size="md" disabled={signIn.isPending} onClick={() => signIn.mutate({ by: 'passkey' })}>
            {texts.byPasskey}
          </Button>
        )}
        {offer.data?.firstAdmin && <FirstAdminForm {...form} />}
        {!offer.data?.firstAdmin && (hasCode ? <CodeForm {...form} /> : <PasswordForm {...form} />)}
        {!offer.data?.firstAdmin && (
          <button type="button" className="link" onClick={switchForm}>
            {hasCode ? texts.hasPassword : texts.hasCode}
          </button>
        )}
      </section>
      {offer.data && offer.data.demo.length > 0 && <DemoPeople people={offer.data.demo} signIn={signIn} />}
      {phonesPage && (
        <p className={classes.aside}>
          {texts.simulated} <a href={phonesPage}>{texts.phones}</a>
        </p>
      )}
    </main>
  );
}

function Fault({ children }: { children: ReactNode }) {
  return (
    <p className={classes.fault}>
      <IconAlertOctagon size={18} aria-hidden className={classes.sign} />
      {children}
    </p>
  );
}
