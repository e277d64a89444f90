import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import { Panel } from '@/shared/ui/Panel';
import { say } from '@/shared/ui/say';
import { Loading } from '@/shared/ui/States';
import { EraseDialog } from './EraseDialog';
import { NotReached } from './NotReached';
import { type Preview, type Subject, usePreview } from './queries';
import { removedWords, texts } from './texts';
import classes from './ErasuresPage.module.css';

type Props = { subject: Subject; onErased: () => void };

/** What would go and what not, and what is in the way. Nothing can be erased that was not looked at. */
export function PreviewPanel({ subject, onErased }: Props) {
  const preview = usePreview(subject);
  const [isAsking, setAsking] = useState(false);
  const { data, isError, isFetching, refetch } = preview;
  const isThere = data !== undefined && !isError;
  useEffect(() => {
    if (isThere) say(texts.isThere);
  }, [isThere]);
  const isFree = isThere && data.atHand.length === 0 && data.held.length === 0;
  return (
    <div className={classes.preview}>
      <Panel title={texts.preview}>
        {preview.isPending && <Loading rows={3} />}
        {isError && <p className="fault">{preview.error.message}</p>}
        {isThere && <Found subject={subject} preview={data} />}
        {!preview.isPending && (
          <div className={classes.acts}>
            {isFree && <Button onClick={() => setAsking(true)}>{texts.erase}</Button>}
            <Button variant="default" loading={isFetching} onClick={() => void refetch()}>
              {texts.again}
            </Button>
          </div>
        )}
      </Panel>
      {isAsking && isFree && <EraseDialog subject={subject} onErased={onErased} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Found({ subject: { by, value }, preview: { removed, atHand, held, notReached } }: { subject: Subject; preview: Preview }) {
  return (
    <>
      <p>{texts.previewOf[by](plain(by === 'number' ? showPhone(value) : value))}</p>
      <ul>
        {removedWords(removed).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <NotReached places={notReached} />
      {held.length > 0 && <InTheWay why={texts.held} calls={held} />}
      {atHand.length > 0 && <InTheWay why={texts.atHand} calls={atHand} />}
    </>
  );
}

function InTheWay({ why, calls }: { why: string; calls: readonly string[] }) {
  return (
    <div className={classes.notice}>
      <p>{why}</p>
      <ul>
        {calls.map((call) => (
          <li key={call}>
            <Link to={`/calls/${encodeURIComponent(call)}`}>{plain(call)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
