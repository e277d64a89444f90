import { plain } from '@/shared/format/text';
import { Missing } from '@/shared/ui/Values';
import type { Delivery } from './deliveries';
import { deliveryTexts as texts, errorWords } from './texts';

/** What the last try came to, from a list of our own: nothing of the answer stands in it. */
export function LastError({ delivery: { lastError, status } }: { delivery: Delivery }) {
  if (lastError === null) return <Missing why={texts.noError} />;
  const words = plain(errorWords(lastError, status));
  return <span title={words}>{words}</span>;
}
