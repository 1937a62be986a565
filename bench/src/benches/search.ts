import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import type { Bench, Figure } from '../figures.ts';
import type { HttpOrder } from '../load/http-load.ts';
import { runInProcess } from '../load/in-process.ts';
import type { LoadResult } from '../load/latencies.ts';
import { lookInside, signMembersIn } from '../people.ts';
import { askedBySort, beginnings } from '../search/asked.ts';
import { fillLibrary, indexBytes } from '../search/large-library.ts';

const CONNECTIONS = 16;
const SIZES = {
  small: { papers: 2_000, times: { warmMs: 500, measureMs: 1_000 } },
  whole: { papers: 100_000, times: { warmMs: 2_000, measureMs: 6_000 } },
};

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const { papers: count, times } = SIZES[small ? 'small' : 'whole'];
  const inside = lookInside(dataDir, app.url);
  const { many, few, papers, textBytes } = await fillLibrary(inside.adminUrl, count);
  const [seesAll, seesFew] = [
    await signMembersIn(inside, CONNECTIONS, many.places),
    await signMembersIn(inside, CONNECTIONS, few.places),
  ];
  const load = (
    paths: readonly string[],
    cookies: string[],
    connections = CONNECTIONS,
  ): Promise<LoadResult> =>
    runInProcess(new URL('../load/http-load.ts', import.meta.url), {
      ...{ url: app.url, paths, cookies, connections, times },
    } satisfies HttpOrder);
  const sorts = askedBySort(papers);
  const mixed = Object.values(sorts).flat();
  const all = await load(mixed, seesAll);
  const hundredth = await load(mixed, seesFew);
  const begun = await load(beginnings(), seesAll, 1);
  const bySort: Figure[] = [];
  for (const [sort, paths] of Object.entries(sorts)) {
    const { p95 } = await load(paths, seesAll);
    bySort.push({ what: `${sort}, 95 of 100 within`, value: p95, unit: 'ms' });
  }
  return [
    { what: 'mixed, 16 connections, 95 of 100 within', value: all.p95, unit: 'ms', target: { atMost: 50 } },
    {
      what: 'the same who may see a hundredth, beside',
      value: hundredth.p95 / all.p95,
      unit: '×',
      target: { atMost: 1.1 },
    },
    { what: 'two letters, the slowest of 100', value: begun.p99, unit: 'ms', target: { atMost: 100 } },
    {
      what: 'the index beside the text',
      value: (await indexBytes(inside.adminUrl)) / textBytes,
      unit: '×',
      target: { atMost: 2 },
    },
    { what: 'text of all pages', value: textBytes / 1e6, unit: 'MB' },
    { what: 'mixed, half within', value: all.p50, unit: 'ms' },
    { what: 'mixed', value: all.perSecond, unit: '/s' },
    ...bySort,
  ];
};

/** One search over a library of 100,000 papers of two pages, for those who may read all of it and those who may read a hundredth. */
export const search: Bench = {
  name: 'search',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small)),
};
