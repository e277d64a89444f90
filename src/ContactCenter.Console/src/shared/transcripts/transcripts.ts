import { useMutation } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';

export type Transcript = Schemas['TranscriptResource'];
export type Segment = Schemas['SegmentResource'];

/** Each reading is audited: it is asked for when somebody wants it, and never again by itself. */
export function useReadTranscript(callId: string) {
  return useMutation({ mutationFn: () => read(api.GET('/api/v1/calls/{callId}/transcript', { params: { path: { callId } } })), gcTime: 0 });
}
