import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n';
import { api, type Call, type GetAnswer, type GetRoute, type ItemOf, type ListRoute } from './client';
import type { Page } from './contract';
import { Offline } from './problem';
import { remember, remembered } from './remembered';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, error) => error instanceof Offline && failures < 1,
      retryDelay: 800,
    },
    mutations: { networkMode: 'always' },
  },
});

interface Options {
  /** Kept on this device for a start without a network. */
  keep?: boolean;
  enabled?: boolean;
  staleTime?: number;
}
interface RowsOptions<R> extends Options {
  /** Milliseconds to the next question; false stops asking. */
  refetchEvery?: (rows: readonly R[]) => number | false;
}
interface AnswerOptions<T> extends Options {
  /** Asked again each second while this holds. */
  pollWhile?: (answer: T | undefined) => boolean;
  /** Asked again every so many milliseconds while the page is looked at: for what hangs on a wall. */
  every?: number;
  /** What stood there stays until the next answer is here: for what is slid through. */
  steady?: boolean;
}

/** One answer of the API, asked again when the language changes: reasons come in words. */
export function useAnswer<P extends GetRoute>(
  path: P,
  init: Pick<Call, 'path' | 'query'> = {},
  { keep = false, steady = false, every, pollWhile, ...options }: AnswerOptions<GetAnswer<P>> = {},
) {
  const language = useLanguage();
  return useQuery<GetAnswer<P>>({
    queryKey: [path, init, language],
    queryFn: async () => {
      const answer = await api.get(path, init);
      if (keep) remember(path, answer);
      return answer;
    },
    initialData: () => (keep ? (remembered(path) as GetAnswer<P> | undefined) : undefined),
    initialDataUpdatedAt: 0,
    placeholderData: steady ? keepPreviousData : undefined,
    refetchInterval: ({ state }) => (pollWhile?.(state.data) ? 1000 : (every ?? false)),
    ...options,
  });
}

/** Something asked for once under a name of its own. */
export function useKept<T>(name: string, ask: () => Promise<T>) {
  return useQuery({ queryKey: [name], queryFn: ask, staleTime: Infinity });
}

/** A list by cursor; `rows` is everything loaded so far. */
export function useRows<P extends ListRoute>(
  path: P,
  init: Pick<Call, 'path' | 'query'> = {},
  { refetchEvery, ...options }: RowsOptions<ItemOf<P>> = {},
) {
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: [path, init, language],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const answer = await api.get(path, {
        ...init,
        query: { ...init.query, cursor: pageParam },
      });
      return answer as unknown as Page<ItemOf<P>>;
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: ({ state }) =>
      refetchEvery?.(state.data?.pages.flatMap((page) => page.items) ?? []) ?? false,
    ...options,
  });
  return {
    ...query,
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total,
  };
}

/** After a write: whatever is shown of these is asked again. */
export function forget(...prefixes: string[]): Promise<void> {
  return forgetWhere((path) => prefixes.some((prefix) => path.startsWith(prefix)));
}

export function forgetWhere(fits: (path: string) => boolean): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => fits(String(queryKey[0])) });
}

/** What an indicator counted and left out: two lists under one cursor. */
export function useIndicatorRecords(runId: string, teamId: string, code: string) {
  const language = useLanguage();
  const route = '/kpi/runs/{id}/scorecards/{teamId}/indicators/{code}/records';
  const query = useInfiniteQuery({
    queryKey: [route, runId, teamId, code, language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.get(route, { path: { id: runId, teamId, code }, query: { cursor: pageParam } }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  return { ...query, counted: pages.flatMap((p) => p.counted), rejected: pages.flatMap((p) => p.rejected) };
}

type LifecycleFilters = Record<string, string | readonly string[] | undefined>;

/** What a figure of the life cycle counted and left out: two lists under one cursor. */
export function useLifecycleRecords(filters: LifecycleFilters) {
  const language = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['/dashboards/lifecycle/records', filters, language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.get('/dashboards/lifecycle/records', { query: { ...filters, cursor: pageParam } }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  return {
    ...query,
    counted: pages.flatMap((p) => p.counted),
    rejected: pages.flatMap((p) => p.rejected),
    total: pages[0]?.total ?? 0,
    rejectedTotal: pages[0]?.rejectedTotal ?? 0,
  };
}

/** The records that changed the figures between two days. */
export function useChanges(filters: LifecycleFilters) {
  const query = useRows('/dashboards/changes', { query: filters });
  return { ...query, total: query.total ?? 0 };
}
