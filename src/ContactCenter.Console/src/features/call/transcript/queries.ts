import { useMutation } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';

export type Transcript = Schemas['TranscriptResource'];
export type Segment = Schemas['SegmentResource'];

const path = '/api/v1/calls/{callId}/transcript';

/** Each reading is audited: it is asked for when somebody wants it, and never again by itself. */
export function useReadTranscript(callId: string) {
  return useMutation({ mutationFn: () => read(api.GET(path, { params: { path: { callId } } })), gcTime: 0 });
}

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
