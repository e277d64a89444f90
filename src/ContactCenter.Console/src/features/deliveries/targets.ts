import { useMutation, useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '@/shared/api/client';
import { pace } from '@/shared/api/pace';
import { deliveriesKey } from '@/shared/deliveries/deliveries';

/** A system that is told of calls, as the settings name it, and how that goes. */
export type Target = Schemas['TargetResource'];

/** What a target lacks before calls can be told to it. */
export type TargetCheck = Schemas['TargetCheckResource'];

const everyMs = 5_000;

/** Targets with their state; read again every five seconds. */
export function useTargets() {
  return useQuery({
    queryKey: [...deliveriesKey, 'targets'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/deliveries/targets', { signal })),
    refetchInterval: ({ state }) => pace(state, everyMs),
  });
}

/** Signs in at the target, and tells what is missing there. Nothing is changed. */
export function useCheckTarget() {
  return useMutation({
    mutationFn: (name: string) => read(api.POST('/api/v1/deliveries/targets/{name}/check', { params: { path: { name } } })),
  });
}
