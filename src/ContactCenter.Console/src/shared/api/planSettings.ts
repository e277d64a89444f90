import { useQuery } from '@tanstack/react-query';
import { api, read } from './client';

/** What the settings say otherwise than the published plan. */
export function useSettingsChanges(isWanted = true) {
  return useQuery({
    queryKey: ['plan', 'settings'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/plan/settings/changes', { signal })),
    enabled: isWanted,
  });
}
