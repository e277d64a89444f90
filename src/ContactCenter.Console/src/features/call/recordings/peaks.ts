import { useQuery } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';

/** The shape of a sound: for each step and channel the lowest and the highest sample. */
export type Peaks = { channels: number; length: number; data: readonly number[] };

/** What is drawn of a channel. */
const rowHeight = 100;
const columns = 600;
/** Of a sound that is nearly silent nothing is blown up to look loud. */
const quietest = 16;

/** Reads audiowaveform's JSON; null: it is none, or not whole. */
export function peaksOf(body: unknown): Peaks | null {
  const { channels, length, data } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (typeof channels !== 'number' || typeof length !== 'number' || !Array.isArray(data)) return null;
  const isWhole = channels >= 1 && length >= 1 && data.length >= channels * length * 2 && data.every((value) => typeof value === 'number');
  return isWhole ? { channels, length, data: data as number[] } : null;
}

/** The shape for who may hear the recording; it is no hearing, and the same for ever. */
export function usePeaks(recordingId: string, isSeen: boolean) {
  return useQuery({
    queryKey: ['peaks', recordingId],
    queryFn: async ({ signal }) => peaksOf(await read<unknown>(api.GET('/api/v1/recordings/{id}/peaks', { params: { path: { id: recordingId } }, signal }))),
    enabled: isSeen,
    staleTime: Infinity,
  });
}

/** The outline as an SVG path, one row below the other for each channel, and the box that it fills. */
export function outlineOf(peaks: Peaks): { path: string; box: string } {
  const steps = Math.min(columns, peaks.length);
  const loudest = peaks.data.reduce((most, value) => Math.max(most, Math.abs(value)), quietest);
  const rows = Array.from({ length: peaks.channels }, (_, channel) => rowOf(peaks, channel, steps, loudest));
  return { path: rows.join(''), box: `0 0 ${steps} ${peaks.channels * rowHeight}` };
}

function rowOf(peaks: Peaks, channel: number, steps: number, loudest: number): string {
  const middle = channel * rowHeight + rowHeight / 2;
  const at = (value: number) => (middle - (value / loudest) * (rowHeight / 2 - 2)).toFixed(1);
  const above: string[] = [];
  const below: string[] = [];
  for (let step = 0; step < steps; step++) {
    const [low, high] = spanOf(peaks, channel, Math.floor((step * peaks.length) / steps), Math.floor(((step + 1) * peaks.length) / steps));
    // Silence is a line.
    above.push(`${step} ${at(Math.max(high, 1))}H${step + 1}`);
    below.unshift(`${step + 1} ${at(Math.min(low, -1))}H${step}`);
  }
  return `M${[...above, ...below].join('L')}Z`;
}

function spanOf({ channels, data }: Peaks, channel: number, from: number, to: number): [low: number, high: number] {
  let [low, high] = [0, 0];
  for (let i = from; i < to; i++) {
    low = Math.min(low, data[(i * channels + channel) * 2] ?? 0);
    high = Math.max(high, data[(i * channels + channel) * 2 + 1] ?? 0);
  }
  return [low, high];
}
