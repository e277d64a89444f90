import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { kept } from '@/shared/ui/kept';
import { Failed, Loading } from '@/shared/ui/States';
import { ReviewForm } from './ReviewForm';
import { type OnJump, ReviewItem } from './ReviewItem';
import { keptReview, type Review, reviewAnchor, useOwnReview, useReviewsOf } from './reviews';
import { reviewTexts as texts } from './texts';
import classes from './Reviews.module.css';

type Props = { callId: string; onJump?: OnJump };

/** What people say of a call that one may see, and for reviewers a way to say something themselves. */
export function ReviewsOfCall({ callId, onJump }: Props) {
  const me = useMe();
  const { hash } = useLocation();
  const { data, error, refetch } = useReviewsOf(callId);
  const keptAs = keptReview(me.data?.user ?? '', callId);
  const [isOpen, setOpen] = useState(() => hash === `#${reviewAnchor}` || kept(keptAs) !== null);
  const opener = useFocusBack(isOpen);
  if (data === undefined) return error === null ? <Loading rows={2} /> : <Failed fault={error} retry={() => void refetch()} />;
  const { items } = data;
  const shown = isOpen ? items.filter(({ state }) => state !== 'draft') : items;
  const own = me.data?.id;
  const mayReview = me.data?.permissions.includes('reviewCalls') && !items.some(({ agentId }) => agentId === own);
  return (
    <>
      {shown.length === 0 && !isOpen && <p className="muted">{texts.none}</p>}
      {shown.length > 0 && (
        <ul className={classes.list} aria-label={texts.list}>
          {shown.map((review) => (
            <ReviewItem key={review.id} review={review} onJump={onJump} />
          ))}
        </ul>
      )}
      {mayReview && isOpen && <OwnReview callId={callId} keptAs={keptAs} onJump={onJump} onClose={() => setOpen(false)} />}
      {mayReview && !isOpen && (
        <div className={classes.acts}>
          <Button ref={opener} variant="default" onClick={() => setOpen(true)}>
            {wayIn(items, me.data?.name)}
          </Button>
          <span className="muted">{texts.othersLater}</span>
        </div>
      )}
    </>
  );
}

function wayIn(items: readonly Review[], name: string | undefined): string {
  if (items.some(({ state }) => state === 'draft')) return texts.goOn;
  return items.some(({ reviewer }) => reviewer === name) ? texts.change : texts.begin;
}

/** The button that opens a form has the focus when the form is closed. */
function useFocusBack(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

function OwnReview({ callId, keptAs, onJump, onClose }: Props & { keptAs: string; onClose: () => void }) {
  const own = useOwnReview(callId);
  const [round, setRound] = useState(0);
  if (own.isPending) return <Loading rows={3} />;
  if (own.data === undefined)
    return (
      <>
        <p className="fault">{own.error?.message}</p>
        <Button variant="default" onClick={onClose}>
          {texts.close}
        </Button>
      </>
    );
  const reread = () => void own.refetch().then(() => setRound((before) => before + 1));
  return <ReviewForm key={round} callId={callId} keptAs={keptAs} own={own.data} onJump={onJump} onReread={reread} onClose={onClose} />;
}
