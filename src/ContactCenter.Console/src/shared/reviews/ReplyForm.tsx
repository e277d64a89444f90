import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { type Review, useReply } from './reviews';
import { longestComment } from './sheet';
import { reviewTexts as texts } from './texts';
import classes from './Reviews.module.css';

/** The agent takes note of a review, or does not agree with it. */
export function ReplyForm({ review: { id, callId, state, agentComment } }: { review: Review }) {
  const reply = useReply(callId);
  const [isOpen, setOpen] = useState(state === 'published');
  const [comment, setComment] = useState(agentComment ?? '');
  const faults = faultsOf(reply.error, ['comment']);
  if (id === null) return null;
  if (!isOpen)
    return (
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {texts.answerAgain}
      </Button>
    );
  const send = (isDispute: boolean) => {
    if (!reply.isPending) reply.mutate({ id, isDispute, comment }, { onSuccess: () => setOpen(false) });
  };
  return (
    <div className={classes.form}>
      <Textarea
        label={texts.reply}
        description={texts.replyHelp}
        rows={2}
        maxLength={longestComment}
        error={faults.of('comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {faults.rest && <p className="fault">{faults.rest}</p>}
      <div className={classes.acts}>
        <Button loading={reply.isPending} onClick={() => send(false)}>
          {texts.acknowledge}
        </Button>
        <Button variant="default" loading={reply.isPending} onClick={() => send(true)}>
          {texts.dispute}
        </Button>
      </div>
    </div>
  );
}
