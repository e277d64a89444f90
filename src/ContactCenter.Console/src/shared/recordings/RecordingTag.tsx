import { plain } from '@/shared/format/text';
import { showShare } from '@/shared/format/time';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import type { Recording } from './recordings';
import { stateWords } from './texts';

const looks: Record<string, TagKind> = { ready: 'ok', missing: 'warn', failed: 'bad' };

/** How far a recording has come, in a word; while it is put into words, how much of it is. */
export function RecordingTag({ recording: { state, progress } }: { recording: Recording }) {
  const words = state === 'stored' && typeof progress === 'number' ? `${stateWords(state)} ${showShare(progress)}` : stateWords(state);
  return <Tag kind={looks[state] ?? 'quiet'}>{plain(words)}</Tag>;
}
