import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../../test/directives.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { inboxForNotices } from './told.read-model.ts';

const READERS = ['member', 'sisterMember'] as const;

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
});
afterAll(() => world.end());

/** Who of the readers need not hear of a version any more, as a job of the unit that published it finds out. */
const needNotHear = async (itemId: string, version = 1): Promise<string[]> => {
  const { units, people } = world.organisation;
  const { pools, now } = world.platform;
  const actor = await systemActor(pools.auth, units.north.id, now());
  if (!actor) throw new Error('No unit.');
  const members = READERS.map((key) => people[key].memberId);
  const seen = await transaction(pools.app, actor, 'read only', (tx) =>
    inboxForNotices(world.platform).alreadySeen(tx, { itemId, version }, members),
  );
  return READERS.filter((key) => seen.has(people[key].memberId));
};

test('who has opened it is not called, nor anybody once it was withdrawn or a newer version came', async () => {
  const id = await publish(world, 'committee', 'north');
  expect(await needNotHear(id)).toEqual([]);
  const opening = { params: { deliveryId: id }, body: { version: 1 } };
  await (await world.as('member')).call('inbox.open', opening);
  expect(await needNotHear(id)).toEqual(['member']);
  expect(await needNotHear(id, 0)).toEqual([...READERS]);
  const params = { unitId: world.organisation.units.north.id, directiveId: id };
  const because = 'Gửi nhầm.';
  await (await world.as('committee')).call('directives.withdraw', { params, body: { because } });
  expect(await needNotHear(id)).toEqual([...READERS]);
  expect(await needNotHear(randomUUIDv7())).toEqual([]);
});
