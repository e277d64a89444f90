import { memo, type MouseEvent } from 'react';
import { Mood } from '@/shared/analysis/Mood';
import { plain } from '@/shared/format/text';
import { showClock } from '@/shared/format/time';
import { speakerWords } from '@/shared/recordings/texts';
import { Corrected } from './Corrected';
import { isUnsure, type Piece, piecesOf } from './pieces';
import type { Segment } from './queries';
import { texts } from './texts';
import classes from './Transcript.module.css';

type Props = {
  segment: Segment;
  place: number;
  language: string | null;
  isNow: boolean;
  /** A link leads to it. */
  isMeant: boolean;
  /** Absent: its sound cannot be heard. */
  onPlay?: (segment: Segment) => void;
  /** Pixels that are left free before it, for lines that are not on the page. */
  gapBefore: number;
  /** Which of how many it is; absent: all of them are on the page. */
  number?: number;
  of?: number;
  /** Takes its height. */
  measure?: (line: HTMLElement | null) => void;
};

/** Most lines are: it is not said of each. */
const neutral = 'neutral';

const sides: Record<string, string | undefined> = { agent: classes.agent, caller: classes.caller };

/** Who selects words does not want to hear them, nor who presses something among them. */
const isPlain = (click: MouseEvent<HTMLElement>) =>
  !(click.target as HTMLElement).closest('button') && (window.getSelection()?.isCollapsed ?? true);

/** What one speaker said: agents stand on the right, callers on the left. */
export const Line = memo(function Line({ segment, place, language, isNow, isMeant, onPlay, gapBefore, number, of, measure }: Props) {
  const at = showClock(Math.floor(segment.start));
  const isLineUnsure = isUnsure(segment);
  const className = [classes.line, sides[segment.speaker] ?? classes.unknown, isMeant && classes.meant].filter(Boolean).join(' ');
  return (
    <li
      ref={measure}
      data-line={place}
      tabIndex={-1}
      className={className}
      style={gapBefore > 0 ? { marginTop: gapBefore } : undefined}
      aria-current={isNow || undefined}
      aria-posinset={number}
      aria-setsize={of}
    >
      <div className={classes.who}>
        {onPlay ? (
          <button
            type="button"
            className={`link figures ${classes.time}`}
            aria-label={texts.playFrom(at)}
            onClick={() => onPlay(segment)}
          >
            {at}
          </button>
        ) : (
          <span className="figures">{at}</span>
        )}
        <span>{plain(speakerWords(segment.speaker))}</span>
        {isLineUnsure && <span>{texts.unsureLine}</span>}
        {segment.sentiment && segment.sentiment.label !== neutral && <Mood label={segment.sentiment.label} />}
      </div>
      {/* The button above does the same for who has no mouse. */}
      <div role="presentation" className={onPlay && classes.played} onClick={onPlay && ((click) => isPlain(click) && onPlay(segment))}>
        <p dir="auto" lang={segment.language ?? language ?? undefined} {...(isLineUnsure && { className: classes.unsure, title: texts.unsureLine })}>
          {piecesOf(segment).map((piece, i) => (
            <Stretch key={i} piece={piece} />
          ))}
        </p>
      </div>
    </li>
  );
});

function Stretch({ piece }: { piece: Piece }) {
  if (piece.kind === 'removed')
    return (
      <span lang="en" className={classes.removed}>
        {plain(texts.removed(piece.text))}
      </span>
    );
  if (piece.kind === 'corrected') return <Corrected text={piece.text} original={piece.original} />;
  if (piece.kind === 'unsure')
    return (
      <span className={classes.unsure} title={texts.unsureWord}>
        {plain(piece.text)}
      </span>
    );
  return plain(piece.text);
}
