import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { askSimulator } from '@/shared/api/simulator';

/** A simulated phone, as the simulator tells it. */
export type Phone = {
  address: string;
  kind: string;
  name?: string | null;
  state: 'OnHook' | 'Dialling' | 'Ringing' | 'InCall';
  leg?: string | null;
  heard: Heard[];
  calls: PhoneCall[];
};

export type Heard = { source: string; text: string; from?: string | null; at: string; outcome: string };

export type PhoneCall = {
  leg: string;
  isDialled: boolean;
  other: string;
  beganAt: string;
  endedAt?: string | null;
  ending?: string | null;
};

export type Phones = { speed: number; numbers: string[]; phones: Phone[] };

/** What somebody does with a phone. */
export type Deed =
  | { act: 'dial'; body: { number: string } }
  | { act: 'answer' | 'decline' | 'hangup' }
  | { act: 'press'; body: { keys: string } }
  | { act: 'say'; body: { text: string } };

const everyMs = 500;
const queryKey = ['phones'];

function ask<T>(path: string, init?: RequestInit): Promise<T> {
  return askSimulator<T>(`api/${path}`, init);
}

/** The phones as they are now: asked for while somebody looks, so that no stream is held. */
export function usePhones() {
  return useQuery({ queryKey, queryFn: ({ signal }) => ask<Phones>('state', { signal }), refetchInterval: everyMs, staleTime: 0, gcTime: 0 });
}

export function useDeed(phone: Phone) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (deed: Deed) =>
      ask<Phone>(`phones/${encodeURIComponent(phone.address)}/${deed.act}?kind=${encodeURIComponent(phone.kind)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify('body' in deed ? deed.body : {}),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
