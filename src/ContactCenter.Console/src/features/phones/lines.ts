import { showPhone } from '@/shared/format/phone';
import { plain } from '@/shared/format/text';
import type { Phone } from './queries';
import { texts } from './texts';

/** Something that happened at a phone. */
export type Line = { key: string; at: string; who: string; text: string; isCut: boolean };

/** What the phone has heard, and how its calls began and ended, in the order of time. */
export function linesOf(phone: Phone, all: readonly Phone[]): Line[] {
  const nameOf = (address: string) => plain(all.find((each) => each.address === address)?.name ?? showPhone(address));
  const lines: Line[] = [];
  for (const call of phone.calls) {
    const began = call.isDialled ? texts.calls(nameOf(call.other)) : texts.isCalledBy(nameOf(call.other));
    lines.push({ key: `begin ${call.leg}`, at: call.beganAt, who: '', text: began, isCut: false });
    if (call.endedAt) lines.push({ key: `end ${call.leg}`, at: call.endedAt, who: '', text: plain(call.ending ?? texts.ended), isCut: false });
  }
  phone.heard.forEach((heard, index) =>
    lines.push({
      key: `heard ${heard.at} ${heard.source} ${heard.from ?? ''} ${index}`,
      at: heard.at,
      who: heard.from ? nameOf(heard.from) : (texts.sources[heard.source] ?? heard.source),
      text: plain(heard.text),
      isCut: heard.outcome === 'Cut',
    }),
  );
  return lines.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
