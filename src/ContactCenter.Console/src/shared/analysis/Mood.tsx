import { plain } from '@/shared/format/text';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import { moodWords } from './texts';

const looks: Record<string, TagKind> = { positive: 'ok', negative: 'bad', mixed: 'warn' };

/** How something was meant, in a word. */
export function Mood({ label }: { label: string }) {
  return <Tag kind={looks[label] ?? 'quiet'}>{plain(moodWords(label))}</Tag>;
}
