import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { businessName, phonesPage } from '@/shared/api/address';
import type { Me } from '@/shared/api/queries';
import { common } from '@/shared/texts/common';
import { Nav } from './Nav';
import { may, pages } from './pages';
import { ReloadOffer } from './ReloadOffer';
import { texts } from './texts';
import classes from './Shell.module.css';

/** What stands around every page: its name, the ways to the others, and who is signed in. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  return (
    <div className={classes.shell}>
      <a href="#page" className={classes.skip}>
        {texts.skip}
      </a>
      <header className={classes.bar}>
        <span className={classes.brand}>{businessName ?? common.product}</span>
        <Nav shown={pages.filter((page) => page.icon && may(me.permissions, page.needs))} />
        <div className={classes.end}>
          {phonesPage && (
            <a href={phonesPage} target="contactcenter-phones" title={texts.phonesHint} className={classes.phones}>
              {texts.phones}
              <IconExternalLink size={16} aria-hidden />
            </a>
          )}
          <span className={classes.person}>{me.name}</span>
        </div>
      </header>
      <ReloadOffer />
      <main id="page" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
