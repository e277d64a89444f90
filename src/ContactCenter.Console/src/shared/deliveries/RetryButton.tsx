import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import type { Delivery } from './deliveries';
import { deliveryTexts as texts } from './texts';

type Props = {
  delivery: Delivery;
  /** null: one is being tried again just now. */
  onRetry: ((id: string) => void) | null;
};

/** One more try, of what is not under way. */
export function RetryButton({ delivery: { id, target, state }, onRetry }: Props) {
  if (state !== 'dead' && state !== 'accepted') return null;
  const isDead = state === 'dead';
  const name = (isDead ? texts.retryName : texts.tellAgainName)(id, plain(target));
  return (
    <Button size="compact-sm" variant="default" aria-label={name} disabled={onRetry === null} onClick={() => onRetry?.(id)}>
      {isDead ? texts.retry : texts.tellAgain}
    </Button>
  );
}
