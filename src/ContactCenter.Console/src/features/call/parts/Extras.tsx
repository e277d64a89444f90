import { plain } from '@/shared/format/text';
import { Fact, Facts } from '@/shared/ui/Panel';
import { Duration, Foreign, Instant } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { texts } from '../texts';
import classes from '../CallPage.module.css';

/** Messages that the caller was asked to speak. Their sound is not at hand here. */
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

/** What came in with the call, and what its menus have set. */
export function Attributes({ attributes }: { attributes: CallDetail['attributes'] }) {
  return (
    <Facts>
      {Object.entries(attributes).map(([name, value]) => (
        <Fact key={name} name={<Foreign text={name} />}>
          <Foreign text={value} />
        </Fact>
      ))}
    </Facts>
  );
}
