import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { inDataFolder, startApp } from '../app-process.ts';
import type { Figure } from '../figures.ts';
import { signFirstAdministratorIn } from '../first-administrator.ts';
import { lookInside } from '../people.ts';
import type { SignedIn } from '../signed-in.ts';
import { addGeneratedMembers } from './generated-members.ts';

const STEP_MS = 25;
const READERS = 2;
const SIZES = {
  small: { members: 2_000, cells: 40, moved: 20 },
  whole: { members: 500_000, cells: 600, moved: 250 },
};

type Size = (typeof SIZES)['small'];
type Planted = { sectionId: string; targetId: string; cells: string[] };
type Moved = { id: string; isDone: boolean };
type History = { changes: { id: string; doneAt: string | null }[] };

const p95Of = (taken: readonly number[]): number =>
  taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? NaN;

/** Two bases; under the first a section with the cells that move, the other cells under both; every member with two traces in the audit. */
const plant = async (admin: pg.Client, adminUrl: string, size: Size): Promise<Planted> => {
  const { rows: top } = await admin.query<{ id: string }>('select id from units where parent_id is null');
  const add = async (parentId: string, kind: string, count: number, share: number): Promise<string[]> => {
    const { rows } = await admin.query<{ id: string }>(
      `insert into units (id, parent_id, kind, name, symbol, lft, rgt)
       select gen_random_uuid(), p.id, $2, $2 || ' ' || n, 'X', low + (n * 2 - 1) * step, low + n * 2 * step
         from units p, lateral (select coalesce(max(c.rgt), p.lft) as low from units c where c.parent_id = p.id) l,
              lateral (select (p.rgt - low) / ($4::int * ($3::int * 2 + 1)) as step) w, generate_series(1, $3::int) n where p.id = $1
       returning id`,
      [parentId, kind, count, share],
    );
    return rows.map(({ id }) => id);
  };
  const bases = await add(top[0]?.id ?? '', 'grassroots-committee', 2, 2);
  const [from = '', to = ''] = bases;
  const [section = ''] = await add(from, 'section-committee', 1, 4);
  const cells = await add(section, 'cell', size.moved, 1);
  await add(to, 'cell', size.cells - size.moved, 4);
  await addGeneratedMembers(adminUrl, size.members);
  await admin.query(
    `insert into audit_events (unit_id, id, unit_lft, at, action, object_kind, object_id, subject_id, request_id)
     select m.unit_id, gen_random_uuid(), m.unit_lft, now(), 'members.open', 'member', m.id, m.id, 'bench'
       from members m cross join generate_series(1, 2)`,
  );
  await admin.query('vacuum analyze');
  return { sectionId: section, targetId: to, cells };
};

/** Reads lists of the cells one after the other until told to stop; notes how long each took and what was not as it must be. */
const readers = (person: SignedIn, cells: readonly string[], expected: ReadonlyMap<string, number>) => {
  const latencies: number[] = [];
  const faults: string[] = [];
  const ended = new AbortController();
  const lane = async (offset: number): Promise<void> => {
    for (let nr = offset; !ended.signal.aborted; nr += READERS * 7 + 1) {
      const id = cells[nr % cells.length] ?? '';
      const start = performance.now();
      try {
        const { members } = await person.get<{ members: object[] }>(`/api/units/${id}/members`);
        if (members.length !== expected.get(id)) faults.push(`${members.length} of ${expected.get(id)}`);
      } catch (error) {
        faults.push(String(error));
      }
      latencies.push(performance.now() - start);
    }
  };
  const lanes = Array.from({ length: READERS }, (_, offset) => lane(offset));
  return {
    stop: async () => {
      ended.abort();
      await Promise.all(lanes);
      return { p95: p95Of(latencies), faults };
    },
  };
};

/** The longest that one transaction of the application has been open, as looked at again and again. */
const watchTransactions = (admin: pg.Client) => {
  let longest = 0;
  const ended = new AbortController();
  const looking = (async () => {
    while (!ended.signal.aborted) {
      const { rows } = await admin.query<{ ms: number | null }>(
        `select extract(epoch from max(clock_timestamp() - xact_start))::float * 1000 as ms from pg_stat_activity
          where usename = 'sotay_app' and datname = current_database()`,
      );
      longest = Math.max(longest, rows[0]?.ms ?? 0);
      await delay(STEP_MS);
    }
  })();
  return async (): Promise<number> => {
    ended.abort();
    await looking;
    return longest;
  };
};

const countRows = async (admin: pg.Client, cells: readonly string[]): Promise<number> => {
  const { rows } = await admin.query<{ count: number }>(
    `select ((select count(*) from members where unit_id = any ($1)) + (select count(*) from audit_events where unit_id = any ($1)))::int as count`,
    [cells],
  );
  return rows[0]?.count ?? 0;
};

const countWrong = async (admin: pg.Client): Promise<number> => {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_lft' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select count(*) as n from ${name} t join units u on u.id = t.unit_id where u.lft <> t.unit_lft`,
  );
  const outside = `select count(*) as n from units u join units p on p.id = u.parent_id where u.lft <= p.lft or u.rgt >= p.rgt`;
  const { rows } = await admin.query<{ n: number }>(
    `select sum(n)::int as n from (${[...parts, outside].join(' union all ')}) all_of_them`,
  );
  return rows[0]?.n ?? 0;
};

const untilDone = async (person: SignedIn, sectionId: string, { id, isDone }: Moved): Promise<void> => {
  let arrived = isDone;
  while (!arrived) {
    await delay(STEP_MS);
    const { changes } = await person.get<History>(`/api/units/${sectionId}/history`);
    arrived = changes.some((change) => change.id === id && change.doneAt !== null);
  }
};

const measure = async (admin: pg.Client, person: SignedIn, adminUrl: string, small: boolean) => {
  const size = small ? SIZES.small : SIZES.whole;
  const { sectionId, targetId, cells } = await plant(admin, adminUrl, size);
  const { rows } = await admin.query<{ unit_id: string; count: number }>(
    'select unit_id, count(*)::int as count from members where unit_id = any ($1) group by 1',
    [cells],
  );
  const first = await person.get<{ members: object[] }>(`/api/units/${cells[0]}/members`);
  const page = first.members.length;
  const expected = new Map(rows.map((row) => [row.unit_id, Math.min(row.count, page)]));

  const before = readers(person, cells, expected);
  await delay(small ? 500 : 5_000);
  const quiet = await before.stop();

  const stopWatching = watchTransactions(admin);
  const during = readers(person, cells, expected);
  const start = performance.now();
  const body = { toUnitId: targetId, happenedOn: '2026-01-01', basis: 'Quyết định đo' };
  await untilDone(person, sectionId, await person.act<Moved>(`/api/units/${sectionId}/move`, body));
  const seconds = (performance.now() - start) / 1_000;
  const busy = await during.stop();
  const longest = await stopWatching();
  const moved = await countRows(admin, cells);
  const faults = [...quiet.faults, ...busy.faults];
  if (faults.length > 0) console.error(faults.slice(0, 3).join('\n'));
  return [
    {
      what: `a branch of ${size.moved} cells among ${size.members} members moves`,
      value: seconds,
      unit: 's',
    },
    { what: 'rows that take their new place', value: moved / seconds, unit: '/s' },
    { what: 'longest transaction of it', value: longest, unit: 'ms' },
    { what: 'reading a list there: p95 before', value: quiet.p95, unit: 'ms' },
    { what: 'reading a list there: p95 meanwhile', value: busy.p95, unit: 'ms' },
    { what: 'readers who saw less, more or nothing', value: faults.length, unit: '', target: { atMost: 0 } },
    {
      what: 'rows at a wrong place afterwards',
      value: await countWrong(admin),
      unit: '',
      target: { atMost: 0 },
    },
  ] satisfies Figure[];
};

/** A branch moves in portions among half a million members while people read in it. */
export const unitMoves = (small: boolean): Promise<Figure[]> =>
  inDataFolder(async (dataDir) => {
    const app = await startApp(dataDir, { demo: false });
    const { adminUrl } = lookInside(dataDir, app.url);
    const admin = new pg.Client({ connectionString: adminUrl });
    try {
      const person = await signFirstAdministratorIn(dataDir, app.url);
      await admin.connect();
      return await measure(admin, person, adminUrl, small);
    } finally {
      await admin.end();
      await app.stop();
    }
  });
