import { plain } from '@/shared/format/text';
import { Duration, Instant } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

/** Messages that the caller was asked to speak. Their sound stands with the recordings. */
export function Messages({ messages }: { messages: CallDetail['messages'] }) {
  return (
    <ul className={classes.legs}>
      {messages.map((message) => (
        <li key={message.number}>
          <b>{plain(texts.message(message.number, message.about))}</b>
          <div className={`${classes.leg} ${classes.detail}`}>
            <Instant at={message.askedAt} />
            <span>{texts.messageStates[message.state] ?? message.state}</span>
            {message.startedAt && message.endedAt && <Duration from={message.startedAt} to={message.endedAt} />}
          </div>
        </li>
      ))}
    </ul>
  );
}
