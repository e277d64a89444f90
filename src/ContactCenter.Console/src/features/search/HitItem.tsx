import { Link } from 'react-router';
import { plain } from '@/shared/format/text';
import { showClock } from '@/shared/format/time';
import { callLink, linkToLine } from '@/shared/recordings/lines';
import { speakerWords } from '@/shared/recordings/texts';
import { Foreign, Instant, Missing, Phone } from '@/shared/ui/Values';
import { type Hit, summarySpeaker } from './queries';
import { stretchesOf } from './stretches';
import { texts } from './texts';
import classes from './SearchPage.module.css';

/** A line of a transcript with what was looked for in it, and whose call it is. It leads to the same line on the page of the call, a summary to the call. */
export function HitItem({ hit }: { hit: Hit }) {
  const isSummary = hit.speaker === summarySpeaker;
  return (
    <li className={classes.hit}>
      <div className={classes.about}>
        {hit.caller === null ? <Missing /> : <Phone address={hit.caller} />}
        {hit.department === null ? <Missing why={texts.noDepartment} /> : <Foreign text={hit.department} />}
        <Instant at={hit.startedAt} />
      </div>
      <div className={classes.who}>
        {!isSummary && <span className="figures">{showClock(Math.floor(hit.start))}</span>}
        <span>{isSummary ? texts.summary : plain(speakerWords(hit.speaker))}</span>
        {hit.highlights.length === 0 && <span>{texts.byMeaning}</span>}
      </div>
      <Link to={isSummary ? callLink(hit.callId) : linkToLine(hit.callId, hit)} className={classes.said} dir="auto">
        {stretchesOf(hit.text, hit.highlights).map(({ text, isFound }, i) => (isFound ? <mark key={i}>{plain(text)}</mark> : plain(text)))}
      </Link>
    </li>
  );
}
