import { Link } from 'react-router';
import { Length } from '@/shared/recordings/Length';
import { linkTo, type Recording } from '@/shared/recordings/recordings';
import { RecordingTag } from '@/shared/recordings/RecordingTag';
import { kindWords, recordingTexts, whyWords } from '@/shared/recordings/texts';
import { filterTexts } from '@/shared/texts/filters';
import type { Column } from '@/shared/ui/DataTable';
import { Foreign, Instant, Missing, Phone } from '@/shared/ui/Values';
import { texts } from './texts';

/** Leads to the page of its call, where that is known. */
function Started({ of }: { of: Recording }) {
  const link = linkTo(of);
  const instant = <Instant at={of.startedAt} />;
  if (link === null) return <span title={recordingTexts.noCall}>{instant}</span>;
  return (
    <Link to={link} data-cover>
      {instant}
    </Link>
  );
}

function Department({ of }: { of: Recording }) {
  return of.department === null ? <Missing why={recordingTexts.noDepartment} /> : <Foreign text={of.department} />;
}

function Agent({ of }: { of: Recording }) {
  return of.agent === null ? <Missing why={recordingTexts.noAgent} /> : <Phone address={of.agent} />;
}

/** Why is said in full on the page of the call. */
function State({ of }: { of: Recording }) {
  return (
    <span title={whyWords(of) || undefined}>
      <RecordingTag recording={of} />
    </span>
  );
}

export const columns: Column<Recording>[] = [
  { key: 'started', title: texts.started, width: '12rem', narrow: 'bottomLeft', cell: (recording) => <Started of={recording} /> },
  { key: 'kind', title: texts.kind, width: 'minmax(8rem, 1fr)', narrow: 'topLeft', cell: (recording) => <Foreign text={kindWords(recording.kind)} /> },
  {
    key: 'department',
    title: filterTexts.department,
    width: 'minmax(6rem, 1fr)',
    narrow: 'bottomRight',
    cell: (recording) => <Department of={recording} />,
  },
  { key: 'agent', title: texts.agent, width: 'minmax(10rem, 1.2fr)', cell: (recording) => <Agent of={recording} /> },
  { key: 'length', title: texts.length, width: '5.5rem', cell: (recording) => <Length recording={recording} /> },
  { key: 'state', title: filterTexts.state, width: '13rem', narrow: 'topRight', cell: (recording) => <State of={recording} /> },
];
