// S2: the database decides exactly as the scope of the code does, and a wrong policy would be noticed.
import { covers, type Scope } from '@sotay/core/kernel/scope.ts';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whereInScope } from '../../src/platform/access/where-in-scope.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { transaction } from '../../src/platform/db/transaction.ts';
import { type World, createWorld } from '../world.ts';
import { randomActor, randomFrom, uuidOf } from './random-people.ts';

const PLACES = 200;
const MEMBERS = 50;
const ROWS = 1_000;

type Probe = { id: number; unitLft: number; memberId: string };

let world: World;
let probes: Probe[];

const plantProbes = async (): Promise<void> => {
  const random = randomFrom(7);
  probes = Array.from({ length: ROWS }, (_, id) => ({
    id,
    unitLft: random(PLACES),
    memberId: uuidOf(random(MEMBERS)),
  }));
  await world.admin.query(
    'set role sotay_owner; create table probes (id int primary key, unit_id uuid, unit_lft bigint not null, member_id uuid not null)',
  );
  await world.admin.query('reset role');
  await world.admin.query(
    `insert into probes (id, unit_lft, member_id) select * from unnest($1::int[], $2::bigint[], $3::uuid[])`,
    [probes.map((row) => row.id), probes.map((row) => row.unitLft), probes.map((row) => row.memberId)],
  );
  await world.admin.query(
    `select protect('probes', array['administered','units','homes','own'], array['administered'])`,
  );
  await world.admin.query('grant select, insert, update, delete on probes to sotay_app');
};

beforeAll(async () => {
  world = await createWorld();
  await plantProbes();
});
afterAll(() => world.end());

const reachOf = (actor: Actor): Scope => ({
  ...(actor.post && { administered: actor.post.interval }),
  units: actor.unitLfts,
  homes: actor.homeLfts,
  own: actor.memberId,
});

const visible = (actor: Actor): Promise<Set<number>> =>
  transaction(world.platform.pools.app, actor, 'read only', async (tx) => {
    const { rows } = await tx.executeQuery<{ id: number }>(CompiledQuery.raw('select id from probes'));
    return new Set(rows.map((row) => row.id));
  });

/** Decisions in which the database and the scope differ, among `people` random persons and all probes. */
const mismatches = async (people: number, seed: number): Promise<number> => {
  const random = randomFrom(seed);
  let differing = 0;
  for (let person = 0; person < people; person += 1) {
    const actor = randomActor(random, PLACES, MEMBERS);
    const scope = reachOf(actor);
    const seen = await visible(actor);
    for (const probe of probes) if (seen.has(probe.id) !== covers(scope, probe)) differing += 1;
  }
  return differing;
};

test('a million decisions of row-level security agree with the scope', async () => {
  const differing = await mismatches(1_000, 11);
  console.log(`row-level security against scope: ${1_000 * ROWS} decisions, ${differing} mismatches`);
  expect(differing).toBe(0);
});

test('the SQL of a scope finds the same rows as the scope itself', async () => {
  const random = randomFrom(23);
  for (let person = 0; person < 200; person += 1) {
    const actor = randomActor(random, PLACES, MEMBERS);
    const parts = Object.entries(reachOf(actor)).filter(() => random(2) === 0);
    const scope = Object.fromEntries(parts) as Scope;
    const everywhere = {
      ...actor,
      post: {
        id: uuidOf(4),
        kind: 'administrator' as const,
        unitId: uuidOf(3),
        interval: { lo: 0, hi: PLACES },
      },
    };
    const rows = await transaction(world.platform.pools.app, everywhere, 'read only', (tx) =>
      tx
        .selectFrom('probes as p' as never)
        .select('p.id' as never)
        .where(whereInScope(scope, 'p', { member: 'memberId' }))
        .execute(),
    );
    const found = new Set((rows as { id: number }[]).map((row) => row.id));
    expect(probes.filter((probe) => covers(scope, probe) !== found.has(probe.id))).toEqual([]);
  }
});

test('nobody writes outside what they govern', async () => {
  const random = randomFrom(31);
  for (let person = 0; person < 100; person += 1) {
    const actor = randomActor(random, PLACES, MEMBERS);
    const place = random(PLACES);
    const allowed = covers(actor.post ? { administered: actor.post.interval } : {}, { unitLft: place });
    const insert = transaction(world.platform.pools.app, actor, 'read write', (tx) =>
      tx.executeQuery(
        CompiledQuery.raw('insert into probes (id, unit_lft, member_id) values ($1, $2, $3)', [
          100_000 + person,
          place,
          uuidOf(1),
        ]),
      ),
    );
    if (allowed) await insert;
    else await expect(insert).rejects.toMatchObject({ code: '42501' });
  }
  await world.admin.query('delete from probes where id >= 100000');
});

const lo = `current_setting('app.lo')::bigint`;
const hi = `current_setting('app.hi')::bigint`;
const units = `unit_lft = any (current_setting('app.units')::bigint[])`;
const homes = `unit_lft = any (current_setting('app.homes')::bigint[])`;
const own = `member_id = current_setting('app.member')::uuid`;
const administered = `unit_lft between ${lo} and ${hi}`;
const all = [administered, units, homes, own];

/** Policies with one mistake each, of the kinds that people make. */
const faults: Record<string, string> = {
  'open to all': 'true',
  'closed to all': 'false',
  'lower bound forgotten': [`unit_lft <= ${hi}`, units, homes, own].join(' or '),
  'upper bound forgotten': [`unit_lft >= ${lo}`, units, homes, own].join(' or '),
  'lower bound exclusive': [`unit_lft > ${lo} and unit_lft <= ${hi}`, units, homes, own].join(' or '),
  'upper bound exclusive': [`unit_lft >= ${lo} and unit_lft < ${hi}`, units, homes, own].join(' or '),
  'bounds swapped': [`unit_lft between ${hi} and ${lo}`, units, homes, own].join(' or '),
  'bounds moved up by one': [`unit_lft between ${lo} + 1 and ${hi} + 1`, units, homes, own].join(' or '),
  'bounds moved down by one': [`unit_lft between ${lo} - 1 and ${hi} - 1`, units, homes, own].join(' or '),
  'administered forgotten': [units, homes, own].join(' or '),
  'units forgotten': [administered, homes, own].join(' or '),
  'homes forgotten': [administered, units, own].join(' or '),
  'own forgotten': [administered, units, homes].join(' or '),
  'all terms at once': all.join(' and '),
  'units and homes together': [administered, `(${units} and ${homes})`, own].join(' or '),
  'own only in own units': [administered, units, homes, `(${own} and ${units})`].join(' or '),
  'not own': [administered, units, homes, `not (${own})`].join(' or '),
  'outside instead of inside': [`not (${administered})`, units, homes, own].join(' or '),
  'only the first unit': [
    administered,
    `unit_lft = (current_setting('app.units')::bigint[])[1]`,
    homes,
    own,
  ].join(' or '),
  'all but one of the units': [
    administered,
    `unit_lft <> all (current_setting('app.units')::bigint[])`,
    homes,
    own,
  ].join(' or '),
  'homes as an interval': [
    administered,
    units,
    `unit_lft <= (select max(h) from unnest(current_setting('app.homes')::bigint[]) h)`,
    own,
  ].join(' or '),
  'the account instead of the member': [
    administered,
    units,
    homes,
    `member_id = current_setting('app.account')::uuid`,
  ].join(' or '),
};

test.each(Object.entries(faults))('a policy with the fault "%s" is noticed', async (_name, condition) => {
  await world.admin.query(`alter policy app_read on probes using (${condition})`);
  expect(await mismatches(60, 47)).toBeGreaterThan(0);
});
