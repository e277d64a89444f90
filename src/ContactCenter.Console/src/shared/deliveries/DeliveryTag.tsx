import { plain } from '@/shared/format/text';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import { deliveryStates } from './texts';

const looks: Record<string, TagKind> = { accepted: 'ok', trying: 'warn', dead: 'bad' };

/** How far a delivery has come, in a word. */
export function DeliveryTag({ state }: { state: string }) {
  return <Tag kind={looks[state] ?? 'quiet'}>{plain(deliveryStates[state] ?? state)}</Tag>;
}
