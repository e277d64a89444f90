import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { type Place, placeOf } from '@/shared/recordings/lines';
import { mayHaveWords, type Recording } from '@/shared/recordings/recordings';
import { say } from '@/shared/ui/say';
import { plain } from '@/shared/format/text';
import type { Playback } from '../recordings/Playback';
import { Chat } from './Chat';
import { type Transcript, useReadTranscript } from './queries';
import { texts } from './texts';
import { TranscriptFiles } from './TranscriptFiles';
import classes from './Transcript.module.css';

type Props = { callId: string; recordings: readonly Recording[]; playback: Playback };

/** What was said, once somebody asks for it, or comes by a link to one of its lines: each reading is audited. */
export function TranscriptPanel({ callId, recordings, playback }: Props) {
  const asked = useReadTranscript(callId);
  const { hash } = useLocation();
  // That of the link by which one came: a link within the page leads elsewhere.
  const [meant] = useState(() => placeOf(hash));
  const hasWords = recordings.some(mayHaveWords);
  const isMeant = meant !== null && hasWords;
  const { mutate } = asked;
  const ask = useCallback(
    () =>
      mutate(undefined, {
        onSuccess: ({ segments }) => say(texts.shown(segments.length)),
        onError: (fault) => say(fault.message, 'assertive'),
      }),
    [mutate],
  );
  useEffect(() => {
    if (isMeant) ask();
  }, [isMeant, ask]);
  if (asked.data) return <Shown transcript={asked.data} recordings={recordings} playback={playback} meant={meant} />;
  if (!hasWords) return <p className="muted">{texts.notYet}</p>;
  return (
    <>
      {asked.isError && <p className="fault">{asked.error.message}</p>}
      <div className={classes.files}>
        <Button variant="default" loading={asked.isPending} onClick={ask}>
          {texts.show}
        </Button>
        <span className="muted">{texts.audited}</span>
      </div>
    </>
  );
}

type ShownProps = { transcript: Transcript; recordings: readonly Recording[]; playback: Playback; meant: Place | null };

function Shown({ transcript, recordings, playback, meant }: ShownProps) {
  const { languageUnsure, spokenDigitsUnknown, segments } = transcript;
  return (
    <>
      {languageUnsure && <p className={classes.notice}>{texts.languageUnsure}</p>}
      {spokenDigitsUnknown && <p className={classes.notice}>{texts.spokenDigitsUnknown}</p>}
      <p className="muted">{plain([texts.language(transcript.language), texts.heardBy(transcript.provider)].filter(Boolean).join(' '))}</p>
      {segments.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <Chat transcript={transcript} recordings={recordings} playback={playback} meant={meant} />
      )}
      <TranscriptFiles transcript={transcript} />
    </>
  );
}
