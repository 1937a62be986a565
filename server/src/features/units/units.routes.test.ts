import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a committee sees its own branch of the tree, parents first', async () => {
  const committee = await world.as('committee');
  const { status, body } = await committee.call('units.tree');
  expect(status).toBe(200);
  expect(body.units.map((unit) => unit.name)).toEqual(['Đảng bộ Sở Bắc', 'Chi bộ Bắc 1', 'Chi bộ Bắc 2']);
  expect(body.units.map((unit) => unit.memberCount)).toEqual([0, 5, 4]);
});

test('a member without a post finds nothing there, and nobody gets in unknown', async () => {
  const member = await world.as('member');
  expect((await member.call('units.tree')).status).toBe(404);
  expect((await world.anonymous.call('units.tree')).code).toBe('kernel/signed-out');
  const leaver = await world.as('leaver');
  expect((await leaver.call('units.tree')).status).toBe(401);
});
