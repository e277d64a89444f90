import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { phonesPage } from '@/shared/api/address';
import { Failed, Loading } from '@/shared/ui/States';
import { PhoneCard } from './PhoneCard';
import { usePhones } from './queries';
import { texts } from './texts';
import classes from './phones.module.css';

/** The simulated phones beside whatever page is open. Elsewhere than on the simulator's machine it says why it is empty. */
export function PhonesDrawer({ onClose }: { onClose: () => void }) {
  const phones = usePhones();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside aria-labelledby="phones-title" className={classes.drawer}>
      <header className={classes.head}>
        <h2 id="phones-title" ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <a href={phonesPage ?? ''} target="contactcenter-phones">
          {texts.ownTab}
        </a>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {texts.close}
        </Button>
      </header>
      {phones.isPending && <Loading rows={3} />}
      {phones.isError && <Failed fault={phones.error} />}
      {phones.data && !phones.isError && (
        <>
          <p className="muted">{texts.hint}</p>
          {phones.data.phones.map((phone) => (
            <PhoneCard key={`${phone.kind} ${phone.address}`} phone={phone} numbers={phones.data.numbers} all={phones.data.phones} />
          ))}
        </>
      )}
    </aside>
  );
}
