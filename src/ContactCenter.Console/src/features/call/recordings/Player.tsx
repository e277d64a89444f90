import { Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { baseWithoutSlash } from '@/shared/api/address';
import { plain } from '@/shared/format/text';
import { showInstant, sayDuration } from '@/shared/format/time';
import { ageClock } from '@/shared/live/clock';
import type { Recording } from '@/shared/recordings/recordings';
import { kindWords } from '@/shared/recordings/texts';
import { say } from '@/shared/ui/say';
import { Buttons } from './Buttons';
import { onPlayerKey } from './keys';
import type { Playback } from './Playback';
import { recordingsKey } from './queries';
import { texts } from './texts';
import { usePlayer } from './usePlayer';
import { Waveform } from './Waveform';
import classes from './Recordings.module.css';

/** Plays a recording. Nothing of the sound is asked for before somebody presses Play: from then on it counts as heard. */
export function Player({ recording, playback }: { recording: Recording; playback: Playback }) {
  const player = usePlayer(recording, playback);
  const attach = useCallback((audio: HTMLAudioElement | null) => (audio ? playback.attach(recording.id, audio) : undefined), [playback, recording.id]);
  const slider = useRef<HTMLInputElement>(null);
  const [isOriginal, setOriginal] = useState(false);
  const address = addressOf(recording, isOriginal);
  const { now, length } = player;
  const seconds = Math.min(now.seconds, length);
  useSaidFault(now.isFaulty, recording.callId);
  const press = (share: number) => {
    player.moveTo(share * length);
    // The keys of the player work from here on.
    setTimeout(() => slider.current?.focus({ preventScroll: true }));
  };
  const name = texts.player(plain(kindWords(recording.kind)), showInstant(recording.startedAt, ageClock.now()));
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys do what its buttons do
    <div role="group" aria-label={name} className={classes.player} onKeyDown={(event) => onPlayerKey(event, player)}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- what is said stands in the transcript, beside it */}
      <audio key={address} ref={attach} preload="none" src={address} />
      <Waveform recordingId={recording.id} playedShare={length > 0 ? seconds / length : 0} onSeek={press} />
      <input
        ref={slider}
        type="range"
        className={classes.slider}
        min={0}
        max={Math.max(1, Math.ceil(length))}
        step={1}
        value={Math.floor(seconds)}
        aria-label={texts.position}
        aria-valuetext={texts.positionOf(heard(now.isPlaying ? now.movedTo : seconds), heard(length))}
        onChange={(event) => player.moveTo(Number(event.currentTarget.value))}
      />
      <Buttons player={player} playback={playback} />
      <a className={classes.download} href={address} download={texts.fileName(recording.id)} title={texts.downloadHint}>
        {texts.download}
      </a>
      {recording.canHearOriginal && (
        <Checkbox checked={isOriginal} label={texts.original} description={texts.originalHint} onChange={(event) => setOriginal(event.currentTarget.checked)} />
      )}
      {now.isFaulty && <p className="fault">{texts.cannotPlay}</p>}
    </div>
  );
}

function addressOf(recording: Recording, isOriginal: boolean): string {
  const address = `${baseWithoutSlash}/api/v1/recordings/${encodeURIComponent(recording.id)}/audio`;
  return isOriginal ? `${address}?original=true` : address;
}

/** What ticks is not said: while it plays the slider says where it was begun. */
function heard(seconds: number): string {
  return sayDuration(Math.floor(seconds));
}

/** The element does not know why: the list may, and who is signed out is led to sign in. */
function useSaidFault(isFaulty: boolean, callId: string | null) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isFaulty) return;
    say(texts.cannotPlay, 'assertive');
    if (callId !== null) void queries.invalidateQueries({ queryKey: recordingsKey(callId) });
  }, [isFaulty, callId, queries]);
}
