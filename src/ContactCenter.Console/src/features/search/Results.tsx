import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Problem } from '@/shared/api/problem';
import { showNumber } from '@/shared/format/time';
import { filterTexts } from '@/shared/texts/filters';
import { say } from '@/shared/ui/say';
import { Empty, Failed, Loading } from '@/shared/ui/States';
import { HitItem } from './HitItem';
import { type Filters, useHits } from './queries';
import { texts } from './texts';
import classes from './SearchPage.module.css';

type Props = { filters: Filters; isNarrowed: boolean; onClear: () => void };

/** What a search has found, in each of its states. */
export function Results({ filters, isNarrowed, onClear }: Props) {
  const hits = useHits(filters);
  const { items, total, isSuccess } = hits;
  useEffect(() => {
    if (isSuccess) say(texts.found(total));
  }, [isSuccess, total]);
  if (hits.isPending) return <Loading />;
  if (hits.isError && items.length === 0) return <NotFound fault={hits.error} retry={() => void hits.refetch()} />;
  if (items.length === 0)
    return (
      <Empty title={filterTexts.noMatchTitle}>
        <p>{isNarrowed ? texts.noMatchFiltered : texts.noMatch}</p>
        {hits.meaning && <p className="muted">{texts.meaning(hits.meaning.state, hits.meaning.since)}</p>}
        {isNarrowed && (
          <button type="button" className="link" onClick={onClear}>
            {filterTexts.clear}
          </button>
        )}
      </Empty>
    );
  return <Hits hits={hits} />;
}

/** A server that keeps no index says so itself. */
function NotFound({ fault, retry }: { fault: Error; retry: () => void }) {
  if (!(fault instanceof Problem) || fault.status !== 409) return <Failed fault={fault} retry={retry} />;
  return (
    <Empty title={texts.offTitle}>
      <p>{fault.message}</p>
      <p>{texts.offText}</p>
    </Empty>
  );
}

function Hits({ hits }: { hits: ReturnType<typeof useHits> }) {
  const { items, total, meaning, hasNextPage, isFetchingNextPage, fetchNextPage, error } = hits;
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(items.length);
  useEffect(() => {
    if (items.length <= shown.current) return;
    // The button may be gone: who works by keyboard goes on at the first new one.
    list.current?.querySelectorAll('a')[shown.current]?.focus();
    say(texts.shown(showNumber(items.length), showNumber(total)));
    shown.current = items.length;
  }, [items.length, total]);
  return (
    <>
      <p>
        {texts.found(total)} {meaning && <span className="muted">{texts.meaning(meaning.state, meaning.since)}</span>}
      </p>
      <ol ref={list} aria-label={texts.hits} className={classes.hits}>
        {items.map((hit) => (
          <HitItem key={`${hit.callId} ${hit.recordingId} ${hit.start} ${hit.speaker} ${hit.text}`} hit={hit} />
        ))}
      </ol>
      {error && <p className="fault">{error.message}</p>}
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {texts.more}
          </Button>
          <span className="muted">{texts.shown(showNumber(items.length), showNumber(total))}</span>
        </div>
      )}
    </>
  );
}
