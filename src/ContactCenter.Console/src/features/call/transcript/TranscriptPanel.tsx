import { Button } from '@mantine/core';
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

/** What was said, once somebody asks for it: each reading is audited. */
export function TranscriptPanel({ callId, recordings, playback }: Props) {
  const asked = useReadTranscript(callId);
  if (asked.data) return <Shown transcript={asked.data} recordings={recordings} playback={playback} />;
  if (!recordings.some(mayHaveWords)) return <p className="muted">{texts.notYet}</p>;
  const ask = () =>
    asked.mutate(undefined, {
      onSuccess: ({ segments }) => say(texts.shown(segments.length)),
      onError: (fault) => say(fault.message, 'assertive'),
    });
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

function Shown({ transcript, recordings, playback }: { transcript: Transcript; recordings: readonly Recording[]; playback: Playback }) {
  const { languageUnsure, spokenDigitsUnknown, segments } = transcript;
  return (
    <>
      {languageUnsure && <p className={classes.notice}>{texts.languageUnsure}</p>}
      {spokenDigitsUnknown && <p className={classes.notice}>{texts.spokenDigitsUnknown}</p>}
      <p className="muted">{plain([texts.language(transcript.language), texts.heardBy(transcript.provider)].filter(Boolean).join(' '))}</p>
      {segments.length === 0 ? <p>{texts.empty}</p> : <Chat transcript={transcript} recordings={recordings} playback={playback} />}
      <TranscriptFiles transcript={transcript} />
    </>
  );
}
