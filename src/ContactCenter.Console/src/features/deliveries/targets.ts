import { useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import { api, read } from '@/shared/api/client';
import { deliveriesKey } from '@/shared/deliveries/deliveries';

/** A system that is told of calls, as the settings name it, and how that goes. */
export type Target = {
  name: string;
  kind: string;
  /** Only calls of these are told; none: all calls. */
  departments: string[];
  when: string;
  onErasure: string;
  state: string;
  waiting: number;
  dead: number;
  /** Of the last attempt; null: it was accepted, or there was none. */
  lastError: string | null;
  lastAcceptedAt: string | null;
};

/** What a target lacks before calls can be told to it. */
export type TargetCheck = { target: string; ok: boolean; findings: { kind: string; field: string | null; text: string }[] };

type Json<T> = { content: { 'application/json': T } };

/** The routes of targets, which openapi.json does not have yet. */
type TargetPaths = {
  '/api/v1/deliveries/targets': { get: { parameters: { path?: never }; responses: { 200: Json<{ items: Target[] }> } } };
  '/api/v1/deliveries/targets/{name}/check': { post: { parameters: { path: { name: string } }; responses: { 200: Json<TargetCheck> } } };
};

const targetApi = api as unknown as Client<TargetPaths>;

const everyMs = 5_000;

/** Targets with their state; read again every five seconds. */
export function useTargets() {
  return useQuery({
    queryKey: [...deliveriesKey, 'targets'],
    queryFn: ({ signal }) => read(targetApi.GET('/api/v1/deliveries/targets', { signal })),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : everyMs),
  });
}

/** Signs in at the target, and tells what is missing there. Nothing is changed. */
export function useCheckTarget() {
  return useMutation({
    mutationFn: (name: string) => read(targetApi.POST('/api/v1/deliveries/targets/{name}/check', { params: { path: { name } } })),
  });
}
