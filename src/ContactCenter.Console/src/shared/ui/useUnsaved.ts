import { useEffect, useRef } from 'react';
import { forget, keep } from './kept';
import { useAsk } from './useAsk';

type Unsaved<T> = {
  /** Under which it is kept until the server has taken it: through a save that fails, and an end of the session. */
  key: string;
  /** null: all is saved. */
  unsaved: T | null;
  /** It is being saved already. */
  isSent?: boolean;
  save: (unsaved: T) => void;
};

/** Keeps what is not saved, and asks before the browser leaves it. Who goes on to another page of the console has it saved. */
export function useUnsaved<T>({ key, unsaved, isSent = false, save }: Unsaved<T>) {
  const latest = useRef({ unsaved, isSent, save });
  useAsk(unsaved !== null);
  useEffect(() => {
    latest.current = { unsaved, isSent, save };
    if (unsaved === null) forget(key);
    else if (!isSent) keep(key, unsaved);
  });
  useEffect(
    () => () => {
      const { unsaved: left, isSent: isOnItsWay, save: saveIt } = latest.current;
      if (left !== null && !isOnItsWay) saveIt(left);
    },
    [],
  );
}
