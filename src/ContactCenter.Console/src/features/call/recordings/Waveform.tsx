import { useInViewport } from '@mantine/hooks';
import { type PointerEvent, useMemo } from 'react';
import { outlineOf, usePeaks } from './peaks';
import classes from './Recordings.module.css';

type Props = { recordingId: string; playedShare: number; onSeek: (share: number) => void };

/** The shape of the sound, a row for each channel; a press leads there. Who hears the page has the slider below it. */
export function Waveform({ recordingId, playedShare, onSeek }: Props) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const { data: peaks } = usePeaks(recordingId, inViewport);
  const outline = useMemo(() => (peaks ? outlineOf(peaks) : null), [peaks]);
  const press = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (width > 0 && event.button === 0) onSeek((event.clientX - left) / width);
  };
  return (
    <div ref={ref} aria-hidden="true" className={classes.wave} data-two={peaks?.channels === 2 || undefined} onPointerDown={press}>
      {outline && (
        <svg viewBox={outline.box} preserveAspectRatio="none" focusable="false">
          <path d={outline.path} className={classes.ahead} />
        </svg>
      )}
      {outline && (
        <svg viewBox={outline.box} preserveAspectRatio="none" focusable="false" style={{ clipPath: `inset(0 ${(1 - playedShare) * 100}% 0 0)` }}>
          <path d={outline.path} className={classes.played} />
        </svg>
      )}
    </div>
  );
}
