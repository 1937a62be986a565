import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, median } from '../figures.ts';
import type { HttpOrder } from '../load/http-load.ts';
import { runInProcess } from '../load/in-process.ts';
import type { LoadResult } from '../load/latencies.ts';
import { lookInside, signMembersIn } from '../people.ts';
import { askedBySort } from '../search/asked.ts';
import { fillLibrary, indexBesideText, untilFilled } from '../search/large-library.ts';
import { plainFullText } from '../search/plain-full-text.ts';

const CONNECTIONS = 16;
const SIZES = {
  small: { papers: 2_000, turns: 1, times: { warmMs: 500, measureMs: 2_500 } },
  whole: { papers: 100_000, turns: 3, times: { warmMs: 2_000, measureMs: 6_000 } },
};

const httpLoad = new URL('../load/http-load.ts', import.meta.url);
const bareLoad = new URL('../load/bare-pg.ts', import.meta.url);

const middleOf = (results: readonly LoadResult[]): LoadResult => {
  const middle = (key: keyof LoadResult) => median(results.map((result) => result[key]));
  return { perSecond: middle('perSecond'), p50: middle('p50'), p95: middle('p95'), p99: middle('p99') };
};

const latencies = (what: string, { p50, p95, p99 }: LoadResult): Figure[] => [
  { what: `${what}, half within`, value: p50, unit: 'ms' },
  { what: `${what}, 95 of 100 within`, value: p95, unit: 'ms' },
  { what: `${what}, 99 of 100 within`, value: p99, unit: 'ms' },
];

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const { papers: count, turns, times } = SIZES[small ? 'small' : 'whole'];
  const inside = lookInside(dataDir, app.url);
  const from = performance.now();
  const { many, few, papers, textBytes } = await fillLibrary(inside.adminUrl, count);
  const filledMs = performance.now() - from;
  if (!small) await untilFilled(inside.adminUrl);
  const seesAll = await signMembersIn(inside, CONNECTIONS, many.places);
  const seesFew = await signMembersIn(inside, CONNECTIONS, few.places);
  const load = (paths: readonly string[], cookies: string[], connections = CONNECTIONS) =>
    runInProcess(httpLoad, { url: app.url, paths, cookies, connections, times } satisfies HttpOrder);
  const sorts = askedBySort(papers);
  const pathOf = (text: string): string => `/api/search?search=${encodeURIComponent(text)}`;
  const texts = Object.values(sorts).flat();
  const mixed = texts.map(pathOf);
  // In turns, so that a busy moment of the machine does not hit only one of them.
  const [all, hundredth]: [LoadResult[], LoadResult[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    all.push(await load(mixed, seesAll));
    hundredth.push(await load(mixed, seesFew));
  }
  const [ofAll, ofFew] = [middleOf(all), middleOf(hundredth)];
  const begun = await load(sorts['two letters'].map(pathOf), seesAll, 1);
  const bySort: Figure[] = [];
  for (const [sort, asked] of Object.entries(small ? {} : sorts))
    bySort.push(...latencies(sort, await load(asked.map(pathOf), seesAll)));
  const bare = await load(['/healthz'], seesAll);
  const index = await indexBesideText(inside.adminUrl);
  const order = await plainFullText(inside.adminUrl, texts, { connections: CONNECTIONS, times });
  const peer = await runInProcess(bareLoad, order);
  return [
    { what: 'mixed, 16 connections, 95 of 100 within', value: ofAll.p95, unit: 'ms', target: { atMost: 50 } },
    {
      what: 'the same who may see a hundredth, beside',
      value: ofFew.p95 / ofAll.p95,
      unit: '×',
      target: { atMost: 1.1 },
    },
    { what: 'two letters, the slowest of 100', value: begun.p99, unit: 'ms', target: { atMost: 100 } },
    // Among few papers the short notices of the demonstration weigh, which are in the index too.
    {
      ...{ what: 'the index beside the text', value: index, unit: '×' },
      ...(!small && { target: { atMost: 2 } }),
    },
    { what: 'text of all pages', value: textBytes / 1e6, unit: 'MB' },
    { what: 'papers put in and indexed', value: count / (filledMs / 1_000), unit: '/s' },
    { what: 'memory of the server at the most', value: app.peakMemoryMB(), unit: 'MB' },
    ...latencies('mixed', ofAll),
    { what: 'mixed', value: ofAll.perSecond, unit: '/s' },
    ...latencies('mixed, a hundredth', ofFew),
    ...bySort,
    ...latencies('peer: bare full text, no access', peer),
    ...latencies('limit: an answer that says nothing', bare),
  ];
};

/** One search over a library of 100,000 papers of two pages, for those who may read all of it and those who may read a hundredth. */
export const search: Bench = {
  name: 'search',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small)),
};
