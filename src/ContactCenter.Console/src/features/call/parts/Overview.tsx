import { Fact, Facts } from '@/shared/ui/Panel';
import { Duration, Foreign, Instant, Missing, Phone, Ticking } from '@/shared/ui/Values';
import type { CallDetail } from '../queries';
import { texts } from '../texts';

export function Overview({ call }: { call: CallDetail }) {
  return (
    <Facts>
      <Fact name={texts.caller}>
        <Phone address={call.caller} />
      </Fact>
      <Fact name={texts.number}>
        <Phone address={call.number} />
      </Fact>
      <Fact name={texts.department}>{call.department === null ? <Missing why={texts.noDepartment} /> : <Foreign text={call.department} />}</Fact>
      <Fact name={texts.started}>
        <Instant at={call.startedAt} />
      </Fact>
      <Fact name={texts.ended}>{call.endedAt === null ? texts.stillOn : <Instant at={call.endedAt} />}</Fact>
      {call.endedBy && <Fact name={texts.endedBy}>{texts.endedByWords[call.endedBy] ?? call.endedBy}</Fact>}
      <Fact name={texts.lasted}>
        {call.endedAt === null ? <Ticking since={call.startedAt} /> : <Duration from={call.startedAt} to={call.endedAt} />}
      </Fact>
      {call.recording && (
        <Fact name={texts.recording}>
          <Recording terms={call.recording} />
        </Fact>
      )}
      <Fact name={texts.id}>
        <Foreign text={call.callId} />
      </Fact>
    </Facts>
  );
}

/** Which side is recorded, and what the caller was told and said to it. */
function Recording({ terms }: { terms: NonNullable<CallDetail['recording']> }) {
  if (terms.declined) return texts.declined;
  return (
    <>
      {texts.policies[terms.policy] ?? terms.policy}
      {terms.announcedAt !== null && (
        <>
          {texts.announced}
          <Instant at={terms.announcedAt} />
          {terms.language !== null && texts.inLanguage(terms.language)}
        </>
      )}
    </>
  );
}
