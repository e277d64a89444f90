import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import type { Topic } from '@/shared/api/topics';
import { plain } from '@/shared/format/text';
import { showNumber, showShare } from '@/shared/format/time';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import { texts } from './texts';
import classes from './TopicsPage.module.css';

const mostWords = 8;

/** Each topic with how well it is known; who may leads on to its calls. */
export function TopicTable({ topics }: { topics: readonly Topic[] }) {
  return (
    <table className={table.table} aria-label={texts.table}>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.examples}</th>
          <th scope="col">{texts.labels}</th>
          <th scope="col">{texts.calls}</th>
          <th scope="col">{texts.sure}</th>
          <th scope="col">{texts.words}</th>
          <th scope="col">{texts.warning}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <Row key={topic.id} topic={topic} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ topic: { id, name, examples, labels, calls, score, words, warning, removed } }: { topic: Topic }) {
  const me = useMe();
  const mayRead = me.data?.permissions.includes('readTranscripts') ?? false;
  const asked = encodeURIComponent(id);
  return (
    <tr>
      <td>
        <b>
          <Foreign text={name} />
        </b>
      </td>
      <Count title={texts.examples} value={examples} />
      <Count title={texts.labels} value={labels} />
      <Count title={texts.calls} value={calls} />
      <td className="figures">
        <span className={classes.narrowOnly}>{texts.of(texts.sure)}</span> {score === null ? <Missing why={texts.notSure} /> : showShare(score)}
      </td>
      <td>
        <span className={classes.narrowOnly}>{texts.of(texts.words)}</span> <Words words={words} />
      </td>
      <td>
        <Heed warning={warning} removed={removed} />
      </td>
      <td>
        <span className={table.acts}>
          <Link to={`/insights?by=day&topic=${asked}`} aria-label={plain(texts.figures(name))}>
            {texts.toFigures}
          </Link>
          {mayRead && (
            <Link to={`/search?topic=${asked}`} aria-label={plain(texts.find(name))}>
              {texts.toSearch}
            </Link>
          )}
        </span>
      </td>
    </tr>
  );
}

/** On a narrow screen, where the heads are not seen, each says what it counts. */
function Count({ title, value }: { title: string; value: number }) {
  return (
    <td className="figures">
      <span className={classes.narrowOnly}>{texts.of(title)}</span> {showNumber(value)}
    </td>
  );
}

function Words({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <Missing why={texts.noWords} />;
  return (
    <>
      <Foreign text={words.slice(0, mostWords).join(', ')} />
      {words.length > mostWords && <span className="muted"> {texts.moreWords(words.length - mostWords)}</span>}
    </>
  );
}

function Heed({ warning, removed }: { warning: string | null; removed: boolean }) {
  if (removed) return <Tag kind="quiet">{texts.removed}</Tag>;
  if (warning === null) return <Missing why={texts.noWarning} />;
  return <span>{plain(texts.warningWords(warning))}</span>;
}
