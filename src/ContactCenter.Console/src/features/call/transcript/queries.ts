import { useMutation } from '@tanstack/react-query';
import { api, read } from '@/shared/api/client';

export { type Segment, type Transcript, useReadTranscript } from '@/shared/transcripts/transcripts';

const path = '/api/v1/calls/{callId}/transcript';

/** The media types of a transcript as a file, and how such a file's name ends. */
export const files = { 'text/plain': 'txt', 'text/vtt': 'vtt' } as const;

export type FileType = keyof typeof files;

/** The same as a file, written by the server. */
export function useTranscriptFile(callId: string, type: FileType) {
  return useMutation({
    mutationFn: () => read<string>(api.GET(path, { params: { path: { callId } }, headers: { Accept: type }, parseAs: 'text' })),
    gcTime: 0,
  });
}
