import { showDuration } from '@/shared/format/time';
import { Missing } from '@/shared/ui/Values';
import type { Recording } from './recordings';
import { recordingTexts } from './texts';

/** How long a recording is; of what is shorter than a second, one second. */
export function Length({ recording }: { recording: Recording }) {
  const { durationSeconds } = recording;
  if (durationSeconds === null) return <Missing why={recordingTexts.noLength} />;
  return <span className="figures">{showDuration(Math.max(1, Math.round(durationSeconds)))}</span>;
}
