import { useRef, useState } from 'react';

type Typed = {
  /** What the field shows. */
  text: string;
  type: (text: string) => void;
  /** Saves what was typed, if that is another value. */
  save: () => void;
  /** Shows again what is saved. */
  reset: () => void;
};

/**
 * What is typed into a field: it stays there until it is saved, or given up.
 * @param put Completes then.
 * @param read What is meant by what was typed.
 */
export function useTyped(saved: string, put: (text: string) => Promise<void>, read = (typed: string) => typed.trim()): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  const save = async () => {
    if (typed === null || typed === sent.current) return;
    if (sent.current === null && read(typed) === saved) return setTyped(null);
    sent.current = typed;
    await put(read(typed));
    if (sent.current === typed) sent.current = null;
    setTyped((now) => (now === typed ? null : now));
  };
  const reset = () => {
    sent.current = null;
    setTyped(null);
  };
  return { text: typed ?? saved, type: setTyped, save: () => void save(), reset };
}
