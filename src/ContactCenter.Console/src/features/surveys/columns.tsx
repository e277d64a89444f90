import { Link } from 'react-router';
import type { Column } from '@/shared/ui/DataTable';
import { Foreign, Instant, Missing, Phone } from '@/shared/ui/Values';
import type { Survey } from './queries';
import { texts } from './texts';

export const columns: Column<Survey>[] = [
  {
    key: 'asked',
    title: texts.asked,
    width: '12rem',
    narrow: 'bottomLeft',
    cell: (survey) => (
      <Link to={`/calls/${encodeURIComponent(survey.callId)}`} data-cover>
        <Instant at={survey.askedAt} />
      </Link>
    ),
  },
  {
    key: 'score',
    title: texts.score,
    width: '5rem',
    narrow: 'topRight',
    cell: (survey) => (survey.score === null ? <Missing why={texts.noScore} /> : <b className="figures">{survey.score}</b>),
  },
  { key: 'caller', title: texts.caller, width: 'minmax(10rem, 1.2fr)', narrow: 'topLeft', cell: (survey) => <Phone address={survey.caller} /> },
  {
    key: 'department',
    title: texts.department,
    width: 'minmax(6rem, 1fr)',
    narrow: 'bottomRight',
    cell: (survey) => <Foreign text={survey.department} />,
  },
  { key: 'agent', title: texts.agent, width: 'minmax(10rem, 1.2fr)', cell: (survey) => <Phone address={survey.agent} /> },
  { key: 'answers', title: texts.answers, width: '5rem', cell: (survey) => <span className="figures">{survey.answers.length}</span> },
];
