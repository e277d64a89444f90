import { useQuery } from '@tanstack/react-query';
import { baseWithoutSlash } from '@/shared/api/address';
import { Problem } from '@/shared/api/problem';

/** A value of the report, which has no schema: each feature adds what it knows. */
export type Value = string | number | boolean | null | { [name: string]: Value };

export type Health = { status: string; checks: Record<string, string>; rest: Record<string, Value> };

const everyMs = 5_000;

/** What a load balancer asks too; it answers 503 with the same report when the server is not ready. */
export function useHealth() {
  return useQuery({ queryKey: ['health'], queryFn: ({ signal }) => ask(signal), refetchInterval: everyMs, staleTime: 0 });
}

async function ask(signal: AbortSignal): Promise<Health> {
  const answer = await fetch(`${baseWithoutSlash}/health/ready`, { signal }).catch(() => {
    throw new Problem(0, 'The server cannot be reached.');
  });
  const { status, checks, ...rest } = (await answer.json()) as Health & Record<string, Value>;
  return { status: String(status), checks: checks ?? {}, rest: rest as unknown as Record<string, Value> };
}
