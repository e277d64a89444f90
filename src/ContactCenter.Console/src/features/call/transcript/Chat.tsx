import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo } from 'react';
import type { Place } from '@/shared/recordings/lines';
import type { Recording } from '@/shared/recordings/recordings';
import { kindWords } from '@/shared/recordings/texts';
import { Foreign, Instant } from '@/shared/ui/Values';
import type { Playback } from '../recordings/Playback';
import { Line } from './Line';
import { nearestTo } from './nearest';
import type { Segment, Transcript } from './queries';
import { useSounding } from './sounding';
import { texts } from './texts';
import { afterLines } from './TranscriptFiles';
import { useFollow } from './useFollow';
import classes from './Transcript.module.css';

type Props = {
  transcript: Transcript;
  recordings: readonly Recording[];
  playback: Playback;
  /** Where a link leads to; null: to the whole. */
  meant: Place | null;
};

/** What was said, line by line, following what is heard of it. */
export function Chat({ transcript, recordings, playback, meant }: Props) {
  const { segments, language } = transcript;
  const parts = useMemo(() => partsOf(segments), [segments]);
  const sounding = useSounding(segments, playback);
  const meantLine = useMemo(() => nearestTo(segments, meant), [segments, meant]);
  const { box, onScroll, isFollowing, resume, bringToSight } = useFollow(sounding.at(-1));
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
    if (meant) playback.seek(meant.recordingId, meant.start);
  }, [box, bringToSight, meantLine, meant, playback]);
  return (
    <>
      <a href={`#${afterLines}`} className={`heard-only ${classes.skip}`}>
        {texts.skip}
      </a>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div ref={box} className={classes.box} role="group" aria-label={texts.lines} tabIndex={0} onScroll={onScroll}>
        {parts.map((part) => {
          const recording = recordings.find(({ id }) => id === part.recordingId);
          return (
            <div key={part.recordingId}>
              {parts.length > 1 && recording && <PartTitle of={recording} />}
              <ol className={classes.lines}>
                {part.lines.map(({ segment, place }) => (
                  <Line
                    key={place}
                    segment={segment}
                    place={place}
                    language={language}
                    isNow={sounding.includes(place)}
                    isMeant={place === meantLine}
                    onPlay={recording?.canHear ? play : undefined}
                  />
                ))}
              </ol>
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

function PartTitle({ of }: { of: Recording }) {
  return (
    <h3 className={classes.part}>
      <Foreign text={kindWords(of.kind)} /> <Instant at={of.startedAt} />
    </h3>
  );
}

type PlacedLine = { segment: Segment; place: number };

/** The lines of each recording, as they come, with their places in the transcript. */
function partsOf(segments: readonly Segment[]): { recordingId: string; lines: PlacedLine[] }[] {
  const parts = new Map<string, PlacedLine[]>();
  segments.forEach((segment, place) => {
    const lines = parts.get(segment.recordingId);
    if (lines) lines.push({ segment, place });
    else parts.set(segment.recordingId, [{ segment, place }]);
  });
  return [...parts].map(([recordingId, lines]) => ({ recordingId, lines }));
}
