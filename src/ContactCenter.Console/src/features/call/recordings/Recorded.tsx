import { useState } from 'react';
import { Panel } from '@/shared/ui/Panel';
import { Failed } from '@/shared/ui/States';
import type { CallDetail } from '../queries';
import { Playback } from './Playback';
import { useRecordingsOf } from './queries';
import { RecordingItem } from './RecordingItem';
import { texts } from './texts';
import shared from '../CallPage.module.css';

/** What was recorded of a call, and what was said in it. A call of which nothing is recorded has neither. */
export function Recorded({ call }: { call: CallDetail }) {
  const recordings = useRecordingsOf(call);
  const [playback] = useState(() => new Playback());
  if (!recordings.data && !recordings.isError) return null;
  if (recordings.data?.length === 0) return null;
  return (
    <div className={shared.whole}>
      <Panel title={texts.recordings}>
        {recordings.data ? (
          <ul className={shared.legs}>
            {recordings.data.map((recording) => (
              <RecordingItem key={recording.id} recording={recording} playback={playback} />
            ))}
          </ul>
        ) : (
          <Failed fault={recordings.error} retry={() => void recordings.refetch()} />
        )}
      </Panel>
    </div>
  );
}
