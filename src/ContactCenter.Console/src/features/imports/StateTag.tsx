import { Tag, type TagKind } from '@/shared/ui/Tag';
import type { Import } from './queries';
import { texts } from './texts';

const kinds: Record<string, TagKind> = { running: 'ok', paused: 'warn', failed: 'bad' };

/** How it stands with an import; that it waits for what is newer is told as well. */
export function StateTag({ of: { state, yielding } }: { of: Import }) {
  if (yielding)
    return (
      <span title={texts.yieldingText}>
        <Tag kind="quiet">{texts.yielding}</Tag>
      </span>
    );
  return <Tag kind={kinds[state] ?? 'quiet'}>{texts.states[state] ?? state}</Tag>;
}
