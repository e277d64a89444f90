import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { plain } from '@/shared/format/text';
import { Length } from '@/shared/recordings/Length';
import { anchorOf, type Recording } from '@/shared/recordings/recordings';
import { RecordingTag } from '@/shared/recordings/RecordingTag';
import { kindWords, whyWords } from '@/shared/recordings/texts';
import { Foreign, Instant, Phone } from '@/shared/ui/Values';
import type { Playback } from './Playback';
import { Player } from './Player';
import { texts } from './texts';
import shared from '../CallPage.module.css';
import classes from './Recordings.module.css';

/** One recording: what it is, how far it has come and why, and for who may hear it a player. Who hears none is not told so of each. */
export function RecordingItem({ recording, playback }: { recording: Recording; playback: Playback }) {
  const { isMeant, item } = useMeant(anchorOf(recording));
  const me = useMe();
  const mayHear = me.data?.permissions.includes('hearRecordings') ?? false;
  const isClosed = mayHear && recording.state === 'ready' && !recording.canHear;
  const isSwapped = recording.channelCheck === 'contradicted';
  const why = [
    whyWords(recording),
    isClosed && texts.notYours,
    isSwapped && texts.swapped,
    recording.shorterThanTalk && texts.shorter,
  ].filter(Boolean);
  return (
    <li ref={item} id={anchorOf(recording)} tabIndex={-1} className={isMeant ? classes.meant : undefined}>
      <div className={shared.leg}>
        <b>
          <Foreign text={kindWords(recording.kind)} />
        </b>
        <RecordingTag recording={recording} />
        <span className={`${shared.leg} ${shared.detail}`}>
          {recording.department !== null && <Foreign text={recording.department} />}
          {recording.agent !== null && <Phone address={recording.agent} />}
          <Instant at={recording.startedAt} />
          {recording.durationSeconds !== null && <Length recording={recording} />}
        </span>
      </div>
      {why.length > 0 && <p className={classes.why}>{plain(why.join(' '))}</p>}
      {recording.canHear && <Player recording={recording} playback={playback} />}
    </li>
  );
}

/** Whether the address is that of this part of the page: then it comes into sight, and has the focus, once. */
function useMeant(anchor: string) {
  const { hash, key } = useLocation();
  const item = useRef<HTMLLIElement>(null);
  const isMeant = hash === `#${anchor}`;
  useEffect(() => {
    if (!isMeant) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.focus({ preventScroll: true });
  }, [isMeant, key]);
  return { isMeant, item };
}
