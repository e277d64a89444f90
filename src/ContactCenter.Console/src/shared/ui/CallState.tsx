import { callStates } from '@/shared/texts/common';
import { Tag, type TagKind } from './Tag';

const kinds: Record<string, TagKind> = { talking: 'ok', waiting: 'warn', choosing: 'warn', survey: 'offer', message: 'offer' };

/** Where a call is, in a word. A word that we do not know is shown as it came. */
export function CallState({ state }: { state: string }) {
  return <Tag kind={kinds[state] ?? 'quiet'}>{callStates[state] ?? state}</Tag>;
}
