import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useKeepPreferences, usePreferences } from '@/shared/api/preferences';

type Scheme = 'auto' | 'light' | 'dark';

function schemeOf(value: unknown): Scheme | null {
  return value === 'auto' || value === 'light' || value === 'dark' ? value : null;
}

/** The colours that the person has chosen, in whatever browser. */
export function useScheme(): { scheme: Scheme; choose: (scheme: string) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // Where it cannot be kept it holds for this browser all the same.
  const keep = useKeepPreferences(() => undefined);
  return {
    scheme: colorScheme,
    choose: (chosen) => {
      const scheme = schemeOf(chosen) ?? 'auto';
      setColorScheme(scheme);
      keep.mutate((now) => ({ ...now, scheme }));
    },
  };
}

/** Shows the page in the colours that were chosen in another browser. */
export function useKeptScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const kept = schemeOf(usePreferences().data?.scheme);
  useEffect(() => {
    if (kept !== null) setColorScheme(kept);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what was kept matters
  }, [kept]);
}
