import { plain } from '@/shared/format/text';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import { reviewStates } from './texts';

const looks: Record<string, TagKind> = { due: 'offer', acknowledged: 'ok', disputed: 'warn' };

/** How far a review is, in a word. */
export function ReviewTag({ state }: { state: string }) {
  return <Tag kind={looks[state] ?? 'quiet'}>{plain(reviewStates[state] ?? state)}</Tag>;
}
