import { plain } from '@/shared/format/text';
import type { Place } from '@/shared/recordings/lines';
import type { Recording } from '@/shared/recordings/recordings';
import type { Playback } from '../recordings/Playback';
import { Chat } from './Chat';
import type { Transcript } from './queries';
import { texts } from './texts';
import { TranscriptFiles } from './TranscriptFiles';
import type { Wanted } from './wanted';
import classes from './Transcript.module.css';

type Props = {
  transcript: Transcript;
  recordings: readonly Recording[];
  playback: Playback;
  /** Where a link leads to; null: to the whole. */
  meant: Place | null;
  /** Where somebody was led to since; null: nowhere. */
  wanted: Wanted | null;
};

/** A transcript that was read, with what may be wrong with it. */
export function Shown({ transcript, recordings, playback, meant, wanted }: Props) {
  const { languageUnsure, spokenDigitsUnknown, segments } = transcript;
  const timedOut = segments.flatMap((segment) => segment.redactions).filter((redaction) => redaction.timedOut);
  return (
    <>
      {languageUnsure && <p className={classes.notice}>{texts.languageUnsure}</p>}
      {spokenDigitsUnknown && <p className={classes.notice}>{texts.spokenDigitsUnknown}</p>}
      {timedOut.length > 0 && <p className={classes.notice}>{texts.timedOut([...new Set(timedOut.map((redaction) => redaction.type))])}</p>}
      <p className="muted">{plain([texts.language(transcript.language), texts.heardBy(transcript.provider)].filter(Boolean).join(' '))}</p>
      {segments.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <Chat transcript={transcript} recordings={recordings} playback={playback} meant={meant} wanted={wanted} />
      )}
      <TranscriptFiles transcript={transcript} />
    </>
  );
}
