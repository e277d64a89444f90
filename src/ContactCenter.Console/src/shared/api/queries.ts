import { QueryCache, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read, type Schemas } from './client';
import { pace } from './pace';
import { Problem } from './problem';

export type Me = Schemas['MeResource'];

const tries = 2;

/** What is older is asked for again when a page shows it: calls end while somebody looks elsewhere. */
const freshMs = 1_000;

/** A list of which much has been read stays as it is for so long: to read all of its pages again is dear, and moves what one has found. */
const longListMs = 30_000;

/** One for each page load: nothing that was read for one person is shown to another. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (fault, query) => {
        if (isOver(fault)) query.setState({ data: undefined });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        refetchOnWindowFocus: false,
        retry: (failures, fault) => failures < tries && fault instanceof Problem && fault.mayPass,
      },
      mutations: { retry: false },
    },
  });
}

/** It is not there any more, or not for the person: what was read of it before is not shown any more either. */
function isOver(fault: unknown): boolean {
  return fault instanceof Problem && (fault.status === 403 || fault.status === 404);
}

/** Who is signed in, and what they may do. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => read(api.GET('/api/v1/me', { signal })), staleTime: Infinity });
}

type Paged = { data: { pages: unknown[] } | undefined; error: Error | null; isFetchNextPageError: boolean; hasNextPage: boolean };

/** Why the next page could not be read; null: it could. Through what is read anew meanwhile that stays so, until it is there. */
function useNextFault(key: string, { data, error, isFetchNextPageError, hasNextPage }: Paged): Error | null {
  const [lost, setLost] = useState<{ key: string; pages: number; fault: Error } | null>(null);
  const pages = data?.pages.length ?? 0;
  const isLost = lost !== null && lost.key === key && lost.pages === pages && hasNextPage;
  const isNew = isFetchNextPageError && hasNextPage && error !== null && !(isLost && lost.fault === error);
  if (isNew) setLost({ key, pages, fault: error });
  else if (lost !== null && !isLost) setLost(null);
  return isLost ? lost.fault : null;
}

export type Page<T> = { items: T[]; next: null | string; total: number };

/** A list that is read page by page, the newest first. @typeParam More What a page tells beside that. */
export function usePages<T, More = unknown>(
  key: readonly unknown[],
  page: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T> & More>,
  everyMs?: number,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state }) => pace(state, everyMs ?? false),
    staleTime: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? longListMs : freshMs),
  });
  const nextFault = useNextFault(JSON.stringify(key), query);
  return { ...query, nextFault, items: query.data?.pages.flatMap((each): T[] => each.items) ?? [], total: query.data?.pages[0]?.total ?? 0 };
}
