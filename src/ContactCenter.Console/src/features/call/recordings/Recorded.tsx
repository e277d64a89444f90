import { useState } from 'react';
import { useMe } from '@/shared/api/queries';
import { Panel } from '@/shared/ui/Panel';
import { Failed, NotUpToDate } from '@/shared/ui/States';
import type { CallDetail } from '../queries';
import { TranscriptPanel } from '../transcript/TranscriptPanel';
import type { Wanted } from '../transcript/wanted';
import { Playback } from './Playback';
import { useRecordingsOf } from './queries';
import { RecordingItem } from './RecordingItem';
import { texts } from './texts';
import shared from '../CallPage.module.css';

/** What was recorded of a call, and for who may read it what was said. A call of which nothing is recorded has neither. */
export function Recorded({ call, wanted }: { call: CallDetail; wanted: Wanted | null }) {
  const me = useMe();
  const mayRead = me.data?.permissions.includes('readTranscripts') ?? false;
  const [playback] = useState(() => new Playback());
  const recordings = useRecordingsOf(call);
  const { data, error, refetch } = recordings;
  if (data === undefined && error === null) return null;
  if (data?.length === 0) return null;
  return (
    <>
      <div className={shared.whole}>
        <Panel title={texts.recordings}>
          {data === undefined && <Failed fault={error} retry={() => void refetch()} />}
          <NotUpToDate query={recordings} />
          <ul className={shared.legs}>
            {data?.map((recording) => (
              <RecordingItem key={recording.id} recording={recording} playback={playback} />
            ))}
          </ul>
        </Panel>
      </div>
      {mayRead && data && (
        <div className={shared.whole}>
          <Panel title={texts.transcript}>
            <TranscriptPanel callId={call.callId} recordings={data} playback={playback} wanted={wanted} />
          </Panel>
        </div>
      )}
    </>
  );
}
