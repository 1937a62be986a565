import type { AppProcess } from '../app-process.ts';
import { withDemoApp } from '../demo-folder.ts';
import { type Bench, type Figure, elapsed, median } from '../figures.ts';
import type { HttpOrder } from '../load/http-load.ts';
import { runInProcess } from '../load/in-process.ts';
import type { LoadResult } from '../load/latencies.ts';
import { addGeneratedMembers } from '../people/generated-members.ts';
import { lookInside, signMembersIn } from '../people.ts';
import { type Office, openOffice } from '../publish/office.ts';

const CONNECTIONS = 32;
/** Phones that ask for the number on their badge at the same moment. */
const BADGES = 4;
const SIZES = {
  small: { readers: 40, published: 21, members: 20_000, times: { warmMs: 500, measureMs: 1_000 } },
  whole: { readers: 200, published: 41, members: 492_500, times: { warmMs: 2_000, measureMs: 6_000 } },
};

type Feed = { items: { id: string }[] };

/** How many of the readers do not have the item in their inbox, and the longest that any of them waited for the answer. */
const lookFor = async (
  url: string,
  id: string,
  cookies: readonly string[],
): Promise<{ missing: number; ms: number }> => {
  let missing = 0;
  let ms = 0;
  for (const cookie of cookies) {
    const taken = await elapsed(async () => {
      const response = await fetch(`${url}/api/inbox`, { headers: { cookie } });
      const { items } = (await response.json()) as Feed;
      if (!items.some((item) => item.id === id)) missing += 1;
    });
    ms = Math.max(ms, taken);
  }
  return { missing, ms };
};

/** Publishes so many times; gives the time in the middle and the last item. */
const publishSome = async (office: Office, times: number): Promise<{ ms: number; id: string }> => {
  const taken: number[] = [];
  let last = '';
  for (let nr = 0; nr < times; nr += 1) {
    const { id, ms } = await office.publish();
    taken.push(ms);
    last = id;
  }
  return { ms: median(taken), id: last };
};

const measure = async (app: AppProcess, dataDir: string, small: boolean): Promise<Figure[]> => {
  const { readers, published, members, times } = SIZES[small ? 'small' : 'whole'];
  const inside = lookInside(dataDir, app.url);
  const office = await openOffice(app.url, inside);
  const cookies = await signMembersIn(inside, readers);
  const load = (path: string, connections: number): Promise<LoadResult> =>
    runInProcess(new URL('../load/http-load.ts', import.meta.url), {
      ...{ url: app.url, paths: [path], cookies, connections, times },
    } satisfies HttpOrder);
  await publishSome(office, 5);
  const few = await publishSome(office, published);
  const seen = await lookFor(app.url, few.id, cookies);
  const feed = await load('/api/inbox', CONNECTIONS);
  const badge = await load('/api/inbox/unread', BADGES);
  await addGeneratedMembers(inside.adminUrl, members);
  await publishSome(office, 5);
  const many = await publishSome(office, published);
  const seenByMany = await lookFor(app.url, many.id, cookies);
  return [
    {
      what: 'published to all until the slowest reader has it',
      value: few.ms + seen.ms,
      unit: 'ms',
      target: { atMost: 1_000 },
    },
    {
      what: 'inboxes that did not have it',
      value: seen.missing + seenByMany.missing,
      unit: '',
      target: { atMost: 0 },
    },
    {
      what: `publishing to ${members} people more, beside`,
      value: many.ms / few.ms,
      unit: '×',
      target: { atMost: 1.2 },
    },
    {
      what: 'feed of 20 under 32 connections, 95 of 100 within',
      value: feed.p95,
      unit: 'ms',
      target: { atMost: 40 },
    },
    { what: 'number on the badge, 95 of 100 within', value: badge.p95, unit: 'ms', target: { atMost: 15 } },
    { what: 'publishing to the demonstration, half within', value: few.ms, unit: 'ms' },
    { what: 'publishing to all of these, half within', value: many.ms, unit: 'ms' },
    { what: 'feeds', value: feed.perSecond, unit: '/s' },
    { what: 'badges', value: badge.perSecond, unit: '/s' },
  ];
};

/** A notice from the topmost committee to everybody, and the inboxes that find it, for 7,500 members and for half a million. */
export const publish: Bench = {
  name: 'publish',
  run: ({ small }) => withDemoApp((app, dataDir) => measure(app, dataDir, small)),
};
