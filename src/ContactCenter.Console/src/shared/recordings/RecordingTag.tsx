import { plain } from '@/shared/format/text';
import { Tag, type TagKind } from '@/shared/ui/Tag';
import type { Recording } from './recordings';
import { stateWords } from './texts';

const looks: Record<string, TagKind> = { ready: 'ok', missing: 'warn', failed: 'bad' };

/** How far a recording has come, in a word. */
export function RecordingTag({ recording }: { recording: Recording }) {
  return <Tag kind={looks[recording.state] ?? 'quiet'}>{plain(stateWords(recording.state))}</Tag>;
}
