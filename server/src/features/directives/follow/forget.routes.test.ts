import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../../test/directives.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { findActor } from '../../../platform/identity/sessions.ts';

const readers = ['member', 'sister', 'cousinMember'] as const;

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld();
  const { units, people } = world.organisation;
  // A guest from the other branch: the receipt lies in a cell that the publisher does not govern.
  await world.admin.query(
    `insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
     values ($1, gen_random_uuid(), $2, $3, $4, 'x', 'x', 'full', '2026-11-01', '2026-11-30')`,
    [units['north-a'].id, units['north-a'].lft, people.cousinMember.unitId, people.cousinMember.memberId],
  );
  id = await publish(world, 'committee', 'north');
  for (const reader of readers) await open(reader);
});
afterAll(() => world.end());

const open = async (person: PersonKey): Promise<void> => {
  const opened = { params: { deliveryId: id }, body: { version: 1 } };
  expect((await (await world.as(person)).call('inbox.open', opened)).status).toBe(200);
};

const kept = async (): Promise<number | null> =>
  (await world.admin.query('select from receipts where item_id = $1', [id])).rowCount;

/** Lets the version have come out so long before the database's own now. */
const cameOut = (before: string) =>
  world.admin.query(
    `update directive_versions set published_at = now() - $2::interval where directive_id = $1`,
    [id, before],
  );

const forget = (unit: 'north' | 'south') =>
  world.runJob('directives.forget', { unitId: world.organisation.units[unit].id, id, version: 1 });

const jobsToCome = async (): Promise<number | null> =>
  (
    await world.admin.query(
      `select from pgboss.job where name = 'directives.forget' and start_after < now() + interval '2 hours' and data ->> 'id' = $1`,
      [id],
    )
  ).rowCount;

test('a job that comes before the twelve months are over forgets nothing, whatever hour it thinks it is, and comes again', async () => {
  await cameOut('12 months -1 day');
  world.setNow('2029-01-01T00:00:00Z');
  await forget('north');
  expect([await kept(), await jobsToCome()]).toEqual([readers.length, 1]);
});

test('neither a job of another unit nor somebody who is signed in makes it be forgotten', async () => {
  await cameOut('12 months 1 day');
  await forget('south');
  const now = new Date('2029-01-01T00:00:00Z');
  const actor = await findActor(world.platform.pools.auth, await world.tokenOf('committee'), now);
  if (!actor) throw new Error('Nobody.');
  await transaction(world.platform.pools.app, actor, 'read write', (tx) =>
    sql`select forget_receipts(${id}, 1)`.execute(tx),
  );
  expect(await kept()).toBe(readers.length);
});

test('the day after twelve months nobody knows any more who opened it, guests of another branch included', async () => {
  await cameOut('12 months 1 day');
  await forget('north');
  expect(await kept()).toBe(0);
});
