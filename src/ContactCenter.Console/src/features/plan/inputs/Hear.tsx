import { Button } from '@mantine/core';
import { texts } from '../texts';

/** Speaks a prompt with the browser's own voice, where it has one. */
export function Hear({ text, language }: { text: string; language: string }) {
  const voices = window.speechSynthesis as SpeechSynthesis | undefined;
  const isSpoken = text !== '' && !text.startsWith('http') && !text.startsWith('/audio/');
  if (!voices || !isSpoken) return null;
  const hear = () => {
    voices.cancel();
    const words = new SpeechSynthesisUtterance(text.replaceAll(/<[^>]*>/g, ' '));
    words.lang = language;
    voices.speak(words);
  };
  return (
    <Button variant="default" size="compact-sm" onClick={hear} title={texts.hearText}>
      {texts.hear}
    </Button>
  );
}
