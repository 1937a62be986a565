import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { systemActor } from '../access/system-actor.ts';
import { PlacesMoved, type Tx, transaction } from './transaction.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const actor = async () => {
  const found = await systemActor(world.platform.pools.auth, world.organisation.units.bloc.id, new Date());
  if (!found) throw new Error('No bloc committee.');
  return found;
};

const one = (tx: Tx) => sql<{ one: number }>`select 1 as one`.execute(tx);

/** What a call ends in. */
const endOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => error,
  );

test.each(['read only', 'read write'] as const)(
  '%s: a part of the work that runs on when another has failed is silent',
  async (mode) => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let late: Promise<unknown> = Promise.resolve();
    const failed = transaction(world.platform.pools.app, await actor(), mode, (tx) => {
      late = endOf(held.then(() => one(tx)));
      return Promise.all([one(tx).then(() => Promise.reject(new Error('first'))), held]);
    });
    expect(await endOf(failed)).toMatchObject({ message: 'first' });
    goOn();
    expect(await late).toMatchObject({ message: 'The transaction is over.' });
  },
);

test('what was read at places of before is thrown away, also where the reading failed for that', async () => {
  const stale = { ...(await actor()), treeVersion: -1 };
  const read = (work: (tx: Tx) => Promise<unknown>) =>
    endOf(transaction(world.platform.pools.app, stale, 'read only', work));
  expect(await read(one)).toBeInstanceOf(PlacesMoved);
  expect(await read(() => Promise.reject(new Error('not there')))).toBeInstanceOf(PlacesMoved);
});

test('a reading changes nothing, and its connection serves the next', async () => {
  const person = await actor();
  const write = transaction(world.platform.pools.app, person, 'read only', (tx) =>
    sql`update units set name = name`.execute(tx),
  );
  expect(await endOf(write)).toMatchObject({ code: '25006' });
  const next = Array.from({ length: 40 }, () =>
    transaction(world.platform.pools.app, person, 'read only', one),
  );
  expect((await Promise.all(next)).every(({ rows }) => rows[0]?.one === 1)).toBe(true);
});
