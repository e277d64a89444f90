import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Path, Section } from './model/document';

/** One change of the draft: made anew when somebody else was first, elsewhere. */
export type Edit = {
  path: Path;
  apply: (plan: Section) => Section;
  /** What it writes anew from end to end; absent: it changes what is there. */
  whole?: string;
};

/** A change that was not saved, and waits for what people say to it. */
export type Waiting = { edit: Edit; fault: Error; settle: () => void };

const unsavedKey = ['unsaved changes of the plan'] as const;

/** They are there still when somebody comes back from another page of the console; the next person finds none. */
export function useWaiting() {
  const queries = useQueryClient();
  const { data } = useQuery<readonly Waiting[]>({ queryKey: unsavedKey, queryFn: skipToken, gcTime: Infinity, structuralSharing: false });
  const change = (to: (now: readonly Waiting[]) => readonly Waiting[]) => queries.setQueryData<readonly Waiting[]>(unsavedKey, (now = []) => to(now));
  return [data ?? [], change] as const;
}
