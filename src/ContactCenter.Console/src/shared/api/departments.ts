import { useQuery } from '@tanstack/react-query';
import { api, read } from './client';

/** All departments of the plan, and why a call cannot be moved there. */
export function useDepartments() {
  return useQuery({ queryKey: ['departments'], queryFn: ({ signal }) => read(api.GET('/api/v1/departments', { signal })), staleTime: 5_000 });
}
