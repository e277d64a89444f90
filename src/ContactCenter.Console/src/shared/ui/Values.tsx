import { sayDuration, secondsBetween, showClock, showDuration, showInstant, showOwn } from '@/shared/format/time';
import { isWithheld, showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import { ageClock } from '@/shared/live/clock';
import { useTick } from '@/shared/live/useTick';
import { common } from '@/shared/texts/common';

/** A number, a SIP address or a user; isolated, so that no text of a stranger turns what stands beside it. */
export function Phone({ address }: { address: string }) {
  if (isWithheld(address)) return <span>{common.withheld}</span>;
  return <bdi className="figures">{plain(showPhone(address))}</bdi>;
}

/** A text that came from a caller or from another system. */
export function Foreign({ text }: { text: string }) {
  return <bdi>{plain(text)}</bdi>;
}

/** An instant in the business's zone; the reader's own on hover. */
export function Instant({ at }: { at: string | null }) {
  if (at === null) return <Missing />;
  return (
    <time className="figures" dateTime={at} title={common.utc(showOwn(at))}>
      {showInstant(at, ageClock.now())}
    </time>
  );
}

/** How long something took, from one instant to another. */
export function Duration({ from, to }: { from: string | null; to: string | null }) {
  if (from === null || to === null) return <Missing />;
  return <span className="figures">{showDuration(secondsBetween(from, to))}</span>;
}

/** A clock that counts up from that instant on. */
export function Ticking({ since }: { since: string }) {
  useTick();
  const seconds = ageClock.secondsSince(since);
  return (
    <span className="figures">
      <span aria-hidden="true">{showClock(seconds)}</span>
      <span className="heard-only">{sayDuration(seconds)}</span>
    </span>
  );
}

/** There is no value; why is said on hover. */
export function Missing({ why = common.notKnown }: { why?: string }) {
  return (
    <span title={why}>
      <span aria-hidden="true">{common.unknown}</span>
      <span className="heard-only">{why}</span>
    </span>
  );
}
