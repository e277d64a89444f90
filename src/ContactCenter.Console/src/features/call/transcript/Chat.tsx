import { Button } from '@mantine/core';
import { type FocusEvent, useCallback, useEffect, useMemo } from 'react';
import type { Place } from '@/shared/recordings/lines';
import type { Recording } from '@/shared/recordings/recordings';
import type { Playback } from '../recordings/Playback';
import { lineOf, nearestTo } from './nearest';
import { Part, PartTitle } from './Part';
import { byRecording, partsOf } from './parts';
import type { Segment, Transcript } from './queries';
import { useSounding } from './sounding';
import { texts } from './texts';
import { afterLines } from './TranscriptFiles';
import { useFollow } from './useFollow';
import { useLinesInSight } from './useLinesInSight';
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

/** What was said, line by line, following what is heard of it. */
export function Chat({ transcript, recordings, playback, meant, wanted }: Props) {
  const segments = useMemo(() => byRecording(transcript.segments), [transcript.segments]);
  const parts = useMemo(() => partsOf(segments), [segments]);
  const sounding = useSounding(segments, playback);
  const now = sounding.at(-1);
  const meantLine = useMemo(() => (wanted === null ? nearestTo(segments, meant) : lineOf(segments, wanted)), [segments, meant, wanted]);
  const place = wanted === null || meantLine === undefined ? meant : segments[meantLine];
  const { box, onScroll, onMoved, isFollowing, resume, bringToSight } = useFollow(now);
  const inSight = useLinesInSight({ segments, box, kept: [meantLine, now], onMoved });
  const play = useCallback(
    (segment: Segment) => {
      resume();
      playback.play(segment.recordingId, segment.start);
    },
    [playback, resume],
  );
  useEffect(() => {
    const line = bringToSight(meantLine);
    line?.scrollIntoView({ block: 'nearest' });
    // The button that has asked for it is gone.
    (line ?? box.current)?.focus({ preventScroll: true });
    if (place) playback.seek(place.recordingId, place.start);
    // Who wants to be led to the same line once more is.
  }, [box, bringToSight, meantLine, place, wanted, playback]);
  const onFocus = (event: FocusEvent) => {
    const place = event.target.closest('[data-line]')?.getAttribute('data-line');
    if (place) inSight?.keep(Number(place));
  };
  return (
    <>
      {inSight && <p className="muted">{texts.partly}</p>}
      <a href={`#${afterLines}`} className={`heard-only ${classes.skip}`}>
        {texts.skip}
      </a>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div ref={box} className={classes.box} role="group" aria-label={texts.lines} tabIndex={0} onScroll={onScroll} onFocus={onFocus}>
        {parts.map((part) => {
          const recording = recordings.find(({ id }) => id === part.recordingId);
          return (
            <div key={part.recordingId}>
              {parts.length > 1 && recording && <PartTitle of={recording} />}
              <Part
                part={part}
                segments={segments}
                language={transcript.language}
                inSight={inSight}
                sounding={sounding}
                meant={meantLine}
                onPlay={recording?.canHear ? play : undefined}
              />
            </div>
          );
        })}
        {!isFollowing && sounding.length > 0 && (
          <div className={classes.follow}>
            <Button onClick={resume}>{texts.follow}</Button>
          </div>
        )}
      </div>
    </>
  );
}
