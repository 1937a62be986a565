// S18: history cannot be rewritten, not even by somebody with every right of the database.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type LogAt,
  afterwards,
  othersEnded,
  sealInto,
  verifyHere,
  writeEvents,
} from '../../../test/audit-log.ts';
import { plantOrganisation } from '../../../test/organisation.ts';
import { randomFrom } from '../../../test/security/random-people.ts';
import { tellCaught, tellKept } from '../../../test/promises/keep.ts';
import { isLocated, tamperings } from '../../../test/tamperings.ts';
import { cloneTemplate } from '../../../test/world.ts';
import { readLogKey } from './log-key.ts';
import { dropExpired } from './retention.ts';
import { sealRows } from './seal.ts';
import { WITNESS_FILE, tellWitness } from './witness.ts';

const PER_HEAD = 60;
const HEADS = 9;
const SIZE = PER_HEAD * HEADS;

/** Each way of tampering that often; a thousand in `npm run bench -- people`. */
const TIMES = 4;

const start = Date.parse('2026-11-20T00:00:00Z');
const hours = (count: number): Date => new Date(start + count * 3_600_000);

let database: Awaited<ReturnType<typeof cloneTemplate>>;
let at: LogAt;
let unit: { id: string; lft: number };

beforeAll(async () => {
  database = await cloneTemplate();
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const { units } = await plantOrganisation(admin);
  unit = units['north-a'];
  at = { admin, dataDir: mkdtempSync(join(tmpdir(), 'sotay-log-')), now: hours(100) };
  for (let head = 0; head < HEADS; head += 1) {
    const times = Array.from(
      { length: PER_HEAD },
      (_, minute) => new Date(hours(head * 3).getTime() + minute * 60_000),
    );
    await writeEvents(admin, unit, times);
    await sealInto(at, hours(head * 3 + 1));
  }
});
afterAll(async () => {
  await at.admin.end();
  await database.drop();
  rmSync(at.dataDir, { recursive: true, force: true });
});

const verify = (options?: { witness: boolean }) =>
  afterwards(
    at.admin,
    async () => undefined,
    () => verifyHere(at, options),
  );

test('an untouched log verifies, with and without its witness', async () => {
  const whole = { leaves: SIZE, heads: HEADS, waiting: 0, findings: [], count: 0 };
  expect(await verify()).toEqual({ ...whole, witnessed: HEADS });
  expect(await verify({ witness: false })).toEqual({ ...whole, witnessed: 0 });
});

test('every tampering of a superuser is found and located', { timeout: 240_000 }, async (context) => {
  const key = readLogKey(at.dataDir);
  const random = randomFrom(18);
  const missed: string[] = [];
  for (const tampering of tamperings) {
    for (let time = 0; time < TIMES; time += 1) {
      await at.admin.query('begin');
      const trace = await tampering.run({ admin: at.admin, key, size: SIZE, perHead: PER_HEAD }, random);
      const verdict = await verifyHere(at);
      if (!isLocated(verdict, trace))
        missed.push(`${tampering.name}: ${JSON.stringify([trace, verdict.findings])}`);
      await at.admin.query('rollback');
    }
  }
  const times = tamperings.length * TIMES;
  const figure = `${times} tamperings of a superuser, ${missed.length} not found and located`;
  tellKept(context, 'S18', { figure, cases: times, deviations: missed });
});

test.for(tamperings.filter(({ needsWitness }) => needsWitness))(
  'without a witness nobody notices who $name',
  async ({ run }, context) => {
    const key = readLogKey(at.dataDir);
    const log = { admin: at.admin, key, size: SIZE, perHead: PER_HEAD };
    const tamper = () => run(log, randomFrom(7));
    const alone = await afterwards(at.admin, tamper, () => verifyHere(at, { witness: false }));
    const witnessed = await afterwards(at.admin, tamper, () => verifyHere(at));
    expect(alone.findings).toEqual([]);
    tellCaught(context, 'S18', witnessed.count > 0);
  },
);

test('the witness takes no head that did not grow from what it holds', async () => {
  const key = readLogKey(at.dataDir);
  const rewrite = tamperings.find(({ name }) => name.startsWith('changes a row, rewrites'));
  const refused = afterwards(
    at.admin,
    async () => {
      await rewrite?.run({ admin: at.admin, key, size: SIZE, perHead: PER_HEAD }, randomFrom(3));
      await at.admin.query(
        'update audit_heads set size = size + 1 where size = (select max(size) from audit_heads)',
      );
      await at.admin.query(
        "insert into audit_leaves select max(position) + 1, gen_random_uuid(), gen_random_uuid(), sha256('') from audit_leaves",
      );
    },
    () => tellWitness(at.admin, join(at.dataDir, 'witness', WITNESS_FILE)),
  );
  await expect(refused).rejects.toThrow('refuses');
});

test('no row is skipped that was drawn first and committed last', async () => {
  const slow = new pg.Client({ connectionString: database.url });
  await slow.connect();
  await slow.query('begin');
  await writeEvents(slow, unit, [hours(60)]);
  await writeEvents(at.admin, unit, [hours(60)]);
  await sealInto(at, hours(60));
  expect(await verify()).toMatchObject({ leaves: SIZE, waiting: 1, findings: [] });
  await slow.query('commit');
  await slow.end();
  await sealInto(at, hours(61));
  expect(await verify()).toMatchObject({ leaves: SIZE + 2, waiting: 0, findings: [] });
});

test('two sealers do not seal the same rows', async () => {
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  await writeEvents(at.admin, unit, [hours(62), hours(62)]);
  const key = readLogKey(at.dataDir);
  await othersEnded(at.admin);
  const heads = await Promise.all([sealRows(at.admin, key, hours(62)), sealRows(other, key, hours(62))]);
  await other.end();
  expect(heads.filter((head) => head !== null)).toHaveLength(1);
  await sealInto(at, hours(62));
  expect(await verify()).toMatchObject({ leaves: SIZE + 4, waiting: 0, findings: [] });
});

test('rows go after 24 months, their leaves stay and the log still verifies; younger ones may not go', async () => {
  const later = { ...at, now: new Date('2028-11-20T10:00:00Z') };
  const verdict = await afterwards(
    at.admin,
    async () => {
      while (!(await dropExpired(at.admin, later.now))) continue;
    },
    async () => {
      const { rows } = await at.admin.query<{ left: number }>(
        'select count(*)::int as left from audit_events',
      );
      return { left: rows[0]?.left, ...(await verifyHere(later)) };
    },
  );
  expect(verdict).toMatchObject({ leaves: SIZE + 4, findings: [] });
  expect(verdict.left).toBeLessThan(SIZE);
  expect(verdict.left).toBeGreaterThan(4);
});

test('a database whose transactions count from the start is not sealed on', async () => {
  await expect(
    afterwards(
      at.admin,
      () => at.admin.query(`update audit_heads set through = '18446744073709551614'`),
      async () => {
        await at.admin.query('savepoint here');
        return sealRows(at.admin, readLogKey(at.dataDir), at.now);
      },
    ),
  ).rejects.toThrow('counts its transactions anew');
});

test('the key of the log is for its owner alone', () => {
  expect(statSync(join(at.dataDir, 'audit-key.pem')).mode & 0o777).toBe(0o600);
});
