import { useEffect, useRef } from 'react';

/**
 * Asks before the browser leaves what is not saved. Who goes on to another page of the console has it saved.
 * @param unsaved null: all is saved, or is being saved.
 */
export function useUnsaved<T>(unsaved: T | null, save: (unsaved: T) => void) {
  const latest = useRef({ unsaved, save });
  const isUnsaved = unsaved !== null;
  useEffect(() => {
    latest.current = { unsaved, save };
  });
  useEffect(
    () => () => {
      if (latest.current.unsaved !== null) latest.current.save(latest.current.unsaved);
    },
    [],
  );
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
