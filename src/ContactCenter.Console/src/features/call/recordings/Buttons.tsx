import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconRewindBackward10, IconRewindForward10 } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { showClock } from '@/shared/format/time';
import { step } from './keys';
import type { Playback } from './Playback';
import { texts } from './texts';
import type { Player } from './usePlayer';
import classes from './Recordings.module.css';

const size = 44;
const speeds = [0.75, 1, 1.25, 1.5, 2].map((speed) => ({ value: String(speed), label: texts.times(speed) }));

/** What one presses in a player, and where it is. */
export function Buttons({ player, playback }: { player: Player; playback: Playback }) {
  const { now, length } = player;
  const speed = useSyncExternalStore(playback.subscribe, () => playback.speed);
  const at = showClock(Math.floor(Math.min(now.seconds, length)));
  return (
    <div className={classes.buttons}>
      <ActionIcon variant="default" size={size} aria-label={texts.back} title={texts.backHint} onClick={() => player.moveBy(-step)}>
        <IconRewindBackward10 size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={size}
        className={classes.play}
        aria-label={now.isPlaying ? texts.pause : texts.play}
        title={now.isPlaying ? texts.pauseHint : texts.playHint}
        onClick={player.toggle}
      >
        {now.isPlaying ? <IconPlayerPauseFilled size={22} aria-hidden /> : <IconPlayerPlayFilled size={22} aria-hidden />}
      </ActionIcon>
      <ActionIcon variant="default" size={size} aria-label={texts.forward} title={texts.forwardHint} onClick={() => player.moveBy(step)}>
        <IconRewindForward10 size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
      <div className={classes.state}>
        <span className="figures">{texts.timeOf(at, showClock(Math.floor(length)))}</span>
        <NativeSelect
          className={classes.speed}
          aria-label={texts.speed}
          title={texts.speed}
          data={speeds}
          value={String(speed)}
          onChange={(event) => playback.setSpeed(Number(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}
