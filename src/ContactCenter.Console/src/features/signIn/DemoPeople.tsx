import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Schemas } from '@/shared/api/client';
import type { useSignIn } from './queries';
import { texts } from './texts';
import classes from './SignInPage.module.css';

/** People without a password, while the simulator is the platform. */
export function DemoPeople({ people, signIn }: { people: Schemas['DemoPersonResource'][]; signIn: ReturnType<typeof useSignIn> }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.demoTitle}>
        {texts.demoTitle}
      </h2>
      <div className={classes.demo}>
        {people.map((person) => (
          <Button
            key={person.id}
            variant="default"
            disabled={signIn.isPending}
            onClick={() => signIn.mutate({ by: 'demo', body: { person: person.id } })}
          >
            {texts.demo(person.name, person.roles[0] ?? '')}
          </Button>
        ))}
      </div>
    </section>
  );
}
