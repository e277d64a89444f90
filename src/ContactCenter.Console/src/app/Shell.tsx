import { IconPhone } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { businessName, phonesPage } from '@/shared/api/address';
import { useWaiting } from '@/features/plan/waiting';
import type { Me } from '@/shared/api/queries';
import { common } from '@/shared/texts/common';
import { useKeptScheme } from '@/shared/theme/scheme';
import { useAsk } from '@/shared/ui/useAsk';
import { Nav } from './Nav';
import { pagesFor } from './pages';
import { ReloadOffer } from './ReloadOffer';
import { texts } from './texts';
import classes from './Shell.module.css';

const PhonesDrawer = lazy(() => import('@/features/phones/PhonesDrawer').then((module) => ({ default: module.PhonesDrawer })));

/** What stands around every page: its name, the ways to the others, and who is signed in. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  useKeptScheme();
  const [unsaved] = useWaiting();
  useAsk(unsaved.length > 0);
  const [hasPhones, setPhones] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setPhones(false);
    opener.current?.focus();
  };
  return (
    <div className={hasPhones ? `${classes.shell} ${classes.beside}` : classes.shell}>
      <a href="#page" className={classes.skip}>
        {texts.skip}
      </a>
      <header className={classes.bar}>
        <span className={classes.brand}>{businessName ?? common.product}</span>
        <Nav shown={pagesFor(me)} />
        <div className={classes.end}>
          {phonesPage && (
            <button
              ref={opener}
              type="button"
              aria-expanded={hasPhones}
              title={texts.phonesHint}
              className={classes.phones}
              onClick={() => setPhones(!hasPhones)}
            >
              <IconPhone size={16} aria-hidden />
              {texts.phones}
            </button>
          )}
          <span className={classes.person}>{me.name}</span>
        </div>
      </header>
      <ReloadOffer />
      <main id="page" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      {hasPhones && (
        <Suspense fallback={null}>
          <PhonesDrawer onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
