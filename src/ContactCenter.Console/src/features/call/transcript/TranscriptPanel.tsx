import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { placeOf } from '@/shared/recordings/lines';
import { mayHaveWords, type Recording } from '@/shared/recordings/recordings';
import { say } from '@/shared/ui/say';
import { Loading } from '@/shared/ui/States';
import type { Playback } from '../recordings/Playback';
import { useReadTranscript } from './queries';
import { texts } from './texts';
import type { Wanted } from './wanted';
import classes from './Transcript.module.css';

/** Asked for with the transcript: most who open the page of a call read none. */
const load = () => import('./Shown').then((module) => ({ default: module.Shown }));
const Shown = lazy(load);

type Props = { callId: string; recordings: readonly Recording[]; playback: Playback; wanted: Wanted | null };

/** What was said, once somebody asks for it, or wants to be led to one of its lines: each reading is audited. */
export function TranscriptPanel({ callId, recordings, playback, wanted }: Props) {
  const asked = useReadTranscript(callId);
  const { hash } = useLocation();
  // That of the link by which one came: a link within the page leads elsewhere.
  const [meant] = useState(() => placeOf(hash));
  const hasWords = recordings.some(mayHaveWords);
  const isMeant = (meant !== null || wanted !== null) && hasWords;
  const { mutate, isIdle } = asked;
  const ask = useCallback(() => {
    void load();
    mutate(undefined, {
      onSuccess: ({ segments }) => say(texts.shown(segments.length)),
      onError: (fault) => say(fault.message, 'assertive'),
    });
  }, [mutate]);
  useEffect(() => {
    if (isMeant && isIdle) ask();
  }, [isMeant, isIdle, ask]);
  if (asked.data)
    return (
      <Suspense fallback={<Loading />}>
        <Shown transcript={asked.data} recordings={recordings} playback={playback} meant={meant} wanted={wanted} />
      </Suspense>
    );
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
