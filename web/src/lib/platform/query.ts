import type { EndpointName } from '@sotay/core/contracts.ts';
import { QueryClient } from '@tanstack/svelte-query';
import { call } from './api.ts';
import type { CallInput, CallOutput } from './api.ts';
import { type InStead, helpOf, helpedPart } from './helped-part.ts';
import { hoursKept, stillKept } from './offline.ts';
import type { KeptAnswer } from './offline.ts';
import { asProblem, asReading, mayPass } from './problem.ts';
import type { Problem } from './problem.ts';
import { helpIdFor } from './stead.svelte.ts';
import { forget, keep, keptNames, readKept } from './store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const KEEP_AFTER_MS = 1000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: MINUTE_MS,
      gcTime: DAY_MS,
      // Never paused: what waits for the network in silence is a screen that loads for ever. It fails, and the screen says why.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, thrown) => navigator.onLine && failures < 2 && mayPass(asProblem(thrown)),
      refetchOnWindowFocus: true,
      // Told of every change: a screen that reads two answers asks for the second only once the first is there, and would
      // never hear of one that came earlier.
      notifyOnChangeProps: 'all',
    },
  },
});

declare module '@tanstack/svelte-query' {
  interface Register {
    defaultError: Problem;
  }
}

type Reading<N extends EndpointName> = {
  queryKey: readonly [N, CallInput<N>, InStead?];
  queryFn: (context: { signal: AbortSignal }) => Promise<CallOutput<N>>;
};

/**
 * A read of the contract for `createQuery(() => read('tasks.mine', {}))`. The key is the endpoint's name and its input,
 * so that persistence, events and invalidation need nothing else; in another's stead the help too, so that nothing mixes.
 */
export function read<N extends EndpointName>(name: N, input: CallInput<N>): Reading<N> {
  const helpId = helpIdFor(name);
  return {
    queryKey: helpId === undefined ? [name, input] : [name, input, { helpId }],
    queryFn: ({ signal }) =>
      call(name, input, { signal, helpId }).catch((thrown: unknown): never => {
        throw asReading(thrown);
      }),
  };
}

/** Marks what the named rooms (`tasks`) or endpoints (`tasks.mine`) have answered as old; what is on screen is read again. */
export async function refresh(...names: string[]): Promise<void> {
  const isNamed = ({ queryKey: [key] }: { queryKey: readonly unknown[] }) =>
    typeof key === 'string' && names.some((name) => key === name || key.startsWith(`${name}.`));
  // A first reading under way is let run by the library, and then counts as fresh; it may have been answered before the act was.
  const underWay = queryClient
    .getQueryCache()
    .findAll({ predicate: isNamed, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  await queryClient.invalidateQueries({ predicate: isNamed });
  if (underWay.length === 0) return;
  await Promise.allSettled(underWay.flatMap(({ promise }) => promise ?? []));
  await queryClient.invalidateQueries({ predicate: (query) => underWay.includes(query) });
}

const ANSWERS = 'answers';

/** Where the answers lie: one's own, and those read in the stead of each helped member apart. */
const nameOf = (helpId?: string): string => `${helpId ? helpedPart(helpId) : ''}${ANSWERS}`;

/** The answers that stand on this device, sealed: one's own, or those of a help. */
export const keptAnswers = async (helpId?: string): Promise<readonly KeptAnswer[]> =>
  ((await readKept(nameOf(helpId))) as readonly KeptAnswer[] | undefined) ?? [];

/** What begins so was read too, and goes with the answers: the bytes of papers. */
export const PAPERS = 'paper:';

/** The same: pictures and recordings of bulletins, and where one stopped listening. */
export const BULLETIN_MEDIA = 'bulletin:';

/** The same: how far somebody has read in documents. */
export const READING_PLACES = 'reading:places';

/** The same: documents kept on purpose, with the words they are found by. */
export const KEPT_DOCUMENTS = 'document:';

/** The same: what was looked for. */
export const RECENT_SEARCHES = 'search:recent';

/** Wipes what was read from the device and from memory. */
export async function forgetAnswers(): Promise<void> {
  queryClient.clear();
  for (const name of await keptNames())
    if (
      name.endsWith(ANSWERS) ||
      name.startsWith(PAPERS) ||
      name.startsWith(BULLETIN_MEDIA) ||
      name.startsWith(KEPT_DOCUMENTS) ||
      name === READING_PLACES ||
      name === RECENT_SEARCHES
    )
      await forget(name);
}

/** Brings back the answers kept on this device: one's own, or those of a help. */
export async function restoreAnswers(helpId?: string): Promise<void> {
  const kept = await keptAnswers(helpId);
  for (const { key, data, at } of stillKept(kept, Date.now()))
    if (queryClient.getQueryData(key) === undefined) queryClient.setQueryData(key, data, { updatedAt: at });
  // However young: it may have been written down before the person's last act. It is shown, and asked anew.
  await queryClient.invalidateQueries({
    refetchType: 'none',
    predicate: ({ queryKey }) => helpOf(queryKey) === helpId,
  });
}

/** The answers to keep, as they stand in memory, by the help they were read under. */
const answersNow = (): Map<string | undefined, KeptAnswer[]> =>
  Map.groupBy(
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryKey, state: { data } }) => data !== undefined && hoursKept(queryKey[0]) > 0)
      .map(({ queryKey, state: { data, dataUpdatedAt } }) => ({ key: queryKey, data, at: dataUpdatedAt })),
    ({ key }) => helpOf(key),
  );

/** Keeps the declared answers from now on; gives the function that stops it. */
export function keepAnswers(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const [helpId, answers] of answersNow()) void keep(nameOf(helpId), answers);
  };
  const unsubscribe = queryClient.getQueryCache().subscribe(({ type, query }) => {
    const [name] = query.queryKey as readonly unknown[];
    if (type === 'updated' && hoursKept(name) > 0) timer ??= setTimeout(write, KEEP_AFTER_MS);
  });
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden' && timer) write();
  };
  document.addEventListener('visibilitychange', whenHidden);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', whenHidden);
  };
}
