import { Button } from '@mantine/core';
import { texts } from './texts';
import classes from './AccountPage.module.css';

/** The only time that the codes are to be seen. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  return (
    <>
      <h3>{texts.codesTitle}</h3>
      <p>{texts.codesText}</p>
      <ul className={classes.codes} aria-label={texts.codesTitle}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={onKept}>{texts.codesKept}</Button>
    </>
  );
}
