import { type SyntheticEvent, useState } from 'react';
import { baseWithoutSlash } from '@/shared/api/address';
import type { Sound } from '@/shared/api/sounds';
import { plain } from '@/shared/format/text';
import { texts } from './texts';

/** Plays a sound as the server gives it to the platform. Only one of the page is heard at a time. */
export function Player({ sound }: { sound: Sound }) {
  const [isFaulty, setFaulty] = useState(false);
  const begin = (event: SyntheticEvent<HTMLAudioElement>) => {
    setFaulty(false);
    for (const other of document.querySelectorAll('audio')) if (other !== event.currentTarget) other.pause();
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- nobody has written down what an uploaded sound says */}
      <audio
        controls
        preload="none"
        src={`${baseWithoutSlash}${sound.path}`}
        aria-label={texts.playName(plain(sound.name))}
        onPlay={begin}
        onError={() => setFaulty(true)}
      />
      {isFaulty && <p className="fault">{texts.cannotPlay}</p>}
    </>
  );
}
