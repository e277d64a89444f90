import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, done, read, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { usePages } from '@/shared/api/queries';
import { say } from '@/shared/ui/say';
import type { Section } from './model/document';

export type Change = Schemas['DraftChangeResource'];
export type Check = Schemas['PlanCheckResource'];
export type Version = Schemas['PlanVersionResource'];

/** The draft, or the plan in force while there is none, with the tag by which it is known. */
export type Read = { plan: Section; tag: string; isDraft: boolean };

export const planKey = ['plan', 'draft'] as const;

const notFound = 404;

export async function readPlan(signal?: AbortSignal): Promise<Read> {
  const draft = await api.GET('/api/v1/plan/draft', { signal });
  if (draft.response.status !== notFound) return readOf(draft, true);
  return readOf(await api.GET('/api/v1/plan', { signal }), false);
}

function readOf(answer: { data?: unknown; error?: unknown; response: Response }, isDraft: boolean): Read {
  if (!answer.response.ok || answer.data === undefined) throw problemOf(answer.response.status, answer.error);
  return { plan: answer.data as Section, tag: answer.response.headers.get('ETag') ?? '*', isDraft };
}

/** Saves the whole plan as the draft, over the one with that tag. */
export async function writePlan(plan: Section, tag: string, settle = false): Promise<Read> {
  const answer = await api.PUT('/api/v1/plan/draft', {
    params: { header: { 'If-Match': tag }, query: { settle } },
    body: plan as Schemas['PlanResource'],
  });
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error);
  return { plan, tag: answer.response.headers.get('ETag') ?? '*', isDraft: true };
}

export function usePlan() {
  return useQuery({ queryKey: planKey, queryFn: ({ signal }) => readPlan(signal), staleTime: 0, refetchOnWindowFocus: true });
}

/** What the rules say of the plan with that tag, and what was changed. */
export function useCheck(tag: string | undefined) {
  return useQuery({
    queryKey: ['plan', 'check', tag],
    queryFn: ({ signal }) => read(api.POST('/api/v1/plan/draft/check', { signal })),
    enabled: tag !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Who would still point to what a plan does not have any more. */
export function useCheckOf(plan: Section) {
  return useQuery({
    queryKey: ['plan', 'check of', plan],
    queryFn: ({ signal }) => read(api.POST('/api/v1/plan/draft/check', { signal, body: plan as Schemas['PlanResource'] })),
  });
}

export function useServices() {
  return useQuery({ queryKey: ['plan', 'services'], queryFn: ({ signal }) => read(api.GET('/api/v1/plan/services', { signal })) });
}

export function useVersions() {
  return usePages(['plan', 'versions'], (cursor, signal) =>
    read(api.GET('/api/v1/plan/versions', { signal, params: { query: { cursor: cursor === undefined ? undefined : Number(cursor) } } })),
  );
}

export function useDifference(version: number, against?: number) {
  return useQuery({
    queryKey: ['plan', 'difference', version, against],
    queryFn: ({ signal }) => read(api.GET('/api/v1/plan/versions/{number}/changes', { signal, params: { path: { number: version }, query: { against } } })),
  });
}

/** An act on the plan that changes more than one field: all that is known of it is read again. */
export function usePlanAct<Wanted>(act: (wanted: Wanted, tag: string) => Promise<unknown>, result: string) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'plan' },
    mutationFn: async (wanted: Wanted) => act(wanted, queries.getQueryData<Read>(planKey)?.tag ?? '*'),
    onSuccess: () => say(result),
    onError: (fault) => say(fault.message, 'assertive'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['plan'] }),
  });
}

const seen = (tag: string) => ({ header: { 'If-Match': tag } });

export const acts = {
  undo: (_: undefined, tag: string) => read(api.POST('/api/v1/plan/draft/undo', { params: seen(tag) })),
  redo: (_: undefined, tag: string) => read(api.POST('/api/v1/plan/draft/redo', { params: seen(tag) })),
  takeBack: (path: string | undefined, tag: string) => done(api.DELETE('/api/v1/plan/draft', { params: { ...seen(tag), query: { path } } })),
  settle: (plan: Section, tag: string) => writePlan(plan, tag, true),
  import: (plan: Section, tag: string) => writePlan(plan, tag),
  publish: (body: Schemas['PlanPublishRequest'], tag: string) => read(api.POST('/api/v1/plan/draft/publish', { params: seen(tag), body })),
  keepPublished: (_: undefined, tag: string) => done(api.POST('/api/v1/plan/settings/keep', { params: seen(tag) })),
  draftSettings: (_: undefined, tag: string) => read(api.POST('/api/v1/plan/settings/draft', { params: seen(tag) })),
};

/** Puts an old version in force again. It is judged by the version that is in force now. */
export async function restore({ version, note, current }: { version: number; note: string; current: string }) {
  return read(
    api.POST('/api/v1/plan/versions/{number}/restore', { params: { path: { number: version }, header: { 'If-Match': current } }, body: { note } }),
  );
}

/** The tag of the plan in force. */
export async function tagInForce(): Promise<string> {
  return readOf(await api.GET('/api/v1/plan'), false).tag;
}

/** Languages that the platform speaks, with how many voices. */
export function useLanguages() {
  return useQuery({ queryKey: ['languages'], queryFn: ({ signal }) => read(api.GET('/api/v1/plan/languages', { signal })), staleTime: Infinity });
}
