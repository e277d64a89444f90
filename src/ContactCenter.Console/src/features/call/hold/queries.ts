import { api, done } from '@/shared/api/client';
import { useEdit } from '../queries';
import { texts } from './texts';

/** Why, and until which instant; null: until it is lifted. */
export type Asked = { reason: string; until: string | null };

const path = '/api/v1/calls/{callId}/hold';

/** Holds the call, in place of what has held it. */
export function useHold(callId: string) {
  return useEdit(callId, texts.kept, (body: Asked) => done(api.PUT(path, { params: { path: { callId } }, body })));
}

export function useLift(callId: string) {
  return useEdit(callId, texts.lifted, () => done(api.DELETE(path, { params: { path: { callId } } })));
}
