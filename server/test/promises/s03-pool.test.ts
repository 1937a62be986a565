// S3: fifty people over two connections, aborts and bare questions among them: nobody meets a row of somebody else.
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Actor, NOTHING_PROVED } from '../../src/platform/access/actor.ts';
import { type Tx, settingsOf, transaction } from '../../src/platform/db/transaction.ts';
import { type Random, randomFrom, uuidOf } from '../security/random-people.ts';
import { type World, createWorld } from '../world.ts';
import { type Outcome, type Size, keep } from './keep.ts';

const PEOPLE = 50;
const ROWS_EACH = 4;
/** So many are on their way at once: each connection always has somebody waiting for it. */
const AT_ONCE = 8;

type Row = { place: number };
type InTransaction = (pool: pg.Pool, actor: Actor, work: (tx: Tx) => Promise<Row[]>) => Promise<Row[]>;

const asBuilt: InTransaction = (pool, actor, work) => transaction(pool, actor, 'read write', work);

/** The fault: what one person may do stays on the connection for the next one. */
const forTheSession: InTransaction = async (pool, actor, work) => {
  await pool.query(settingsOf(actor).replaceAll('set local', 'set'));
  return asBuilt(pool, actor, work);
};

let world: World;
let pool: pg.Pool;

beforeAll(async () => {
  world = await createWorld();
  await world.admin.query(
    `set role sotay_owner; create table belongings (id uuid primary key default gen_random_uuid(), unit_id uuid, unit_lft bigint not null, member_id uuid not null); reset role`,
  );
  await world.admin.query(
    `select protect('belongings', array['administered','units','homes','own'], array['administered'])`,
  );
  await world.admin.query('grant select, insert, update, delete on belongings to sotay_app');
  await world.admin.query(
    `insert into belongings (unit_lft, member_id)
     select p, ('00000000-0000-7000-8000-' || lpad(to_hex(p), 12, '0'))::uuid from generate_series(1, $1) p, generate_series(1, $2)`,
    [PEOPLE, ROWS_EACH],
  );
});
afterAll(() => world.end());

const personAt = (place: number): Actor => ({
  accountId: uuidOf(place),
  sessionId: uuidOf(place),
  memberId: uuidOf(place),
  unitId: uuidOf(place),
  unitLfts: [place],
  homeLfts: [place],
  authenticatedAt: new Date(0),
  strength: NOTHING_PROVED,
  post: {
    id: uuidOf(place),
    kind: 'secretary',
    unitId: uuidOf(place),
    interval: { lo: place, hi: place },
  },
});

const SEE_ALL = CompiledQuery.raw('select unit_lft as place from belongings');
const rowsOf = async (tx: Tx): Promise<Row[]> => (await tx.executeQuery<Row>(SEE_ALL)).rows;

/** Refused without a context is as good as nothing seen. */
const bareRead = async (): Promise<Row[]> => {
  const nobody = (): { rows: Row[] } => ({ rows: [] });
  return (await pool.query<Row>('select unit_lft as place from belongings').catch(nobody)).rows;
};

const insert = (place: number) =>
  CompiledQuery.raw('insert into belongings (unit_lft, member_id) values ($1, $2)', [place, uuidOf(place)]);

class Abort extends Error {}

/** One person does one thing; gives what is wrong with what they saw. */
const oneAct = async (inTransaction: InTransaction, random: Random): Promise<string[]> => {
  const place = 1 + random(PEOPLE);
  const actor = personAt(place);
  const kind = random(5);
  if (kind === 0) return (await bareRead()).map((row) => `nobody saw ${row.place}`);
  const seen = await inTransaction(pool, actor, async (tx) => {
    if (kind === 1) await tx.executeQuery(insert(place));
    if (kind === 2) await tx.executeQuery(CompiledQuery.raw('select 1 / 0'));
    const rows = await rowsOf(tx);
    if (kind <= 3) throw Object.assign(new Abort(), { rows });
    return rows;
  }).catch((error: unknown) => {
    if (error instanceof Abort && 'rows' in error) return error.rows as Row[];
    if (kind === 2) return null;
    throw error;
  });
  if (seen === null) return [];
  const foreign = seen.filter((row) => row.place !== place);
  const own = seen.length - foreign.length;
  const expected = ROWS_EACH + (kind === 1 ? 1 : 0);
  return [
    ...foreign.map((row) => `${place} saw ${row.place}`),
    ...(own === expected ? [] : [`${place} saw ${own} own rows of ${expected}`]),
  ];
};

const interleave = async (inTransaction: InTransaction, count: number): Promise<Outcome> => {
  pool = new pg.Pool({ ...world.platform.pools.app.options, max: 2 });
  const deviations: string[] = [];
  let left = count;
  const work = async (seed: number): Promise<void> => {
    const random = randomFrom(seed);
    while (left > 0) {
      left -= 1;
      deviations.push(...(await oneAct(inTransaction, random)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, seed) => work(seed + 1)));
  await pool.end();
  const figure = `${count} interleaved transactions of ${PEOPLE} people over 2 connections, ${deviations.length} foreign rows`;
  return { figure, cases: count, deviations };
};

keep(
  'S3',
  ({ small }: Size) => interleave(asBuilt, small ? 2_000 : 100_000),
  async () => (await interleave(forTheSession, 500)).deviations.length > 0,
);
