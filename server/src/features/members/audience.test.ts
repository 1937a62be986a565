import type { Audience } from '@sotay/core/kernel/audience.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UnitKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { systemActor } from '../../platform/access/system-actor.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { audienceCounts } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** How many people an audience is for whom governs `asker`, by unit. */
const counted = async (asker: UnitKey, audience: Partial<Omit<Audience, 'unitIds'>> & { at: UnitKey[] }) => {
  const { units } = world.organisation;
  const actor = await systemActor(world.platform.pools.auth, units[asker].id, new Date());
  if (!actor) throw new Error('No such unit.');
  const wanted = { unitIds: audience.at.map((key) => units[key].id), posts: [], statuses: [], ...audience };
  const counts = await transaction(world.platform.pools.app, actor, 'read only', (tx) =>
    audienceCounts(tx, wanted, '2026-11-23'),
  );
  const keyOf = (id: string): string =>
    Object.entries(units).find(([, unit]) => unit.id === id)?.[0] ?? 'elsewhere';
  return Object.fromEntries(counts.map(({ unitId, people }) => [keyOf(unitId), people]));
};

test('a branch is everybody below it, who has left not among them', async () => {
  expect(await counted('bloc', { at: ['bloc'] })).toEqual({
    ...{ 'north-a': 5, 'north-b': 4, 'south-a': 3, solo: 3 },
  });
  expect(await counted('bloc', { at: ['north-a', 'solo'] })).toEqual({ 'north-a': 5, solo: 3 });
});

test('holders of posts are counted at home where the audience reaches it, otherwise where the post is', async () => {
  expect(await counted('bloc', { at: ['north-a'], posts: ['overseer'] })).toEqual({ 'north-a': 1 });
  expect(await counted('bloc', { at: ['north'], posts: ['secretary', 'overseer'] })).toEqual({
    ...{ 'north-a': 1, 'north-b': 2 },
  });
  expect(await counted('bloc', { at: ['bloc'], posts: ['editor', 'administrator'] })).toEqual({ solo: 2 });
});

test('two units one in the other count nobody twice', async () => {
  expect(await counted('north', { at: ['north', 'north-a'] })).toEqual({ 'north-a': 5, 'north-b': 4 });
});

test('statuses narrow, and nobody is counted whom the asker does not govern', async () => {
  await world.admin.query(`update members set status = 'probationary' where id = $1`, [
    world.organisation.people.colleague.memberId,
  ]);
  expect(await counted('bloc', { at: ['north'], statuses: ['probationary'] })).toEqual({ 'north-a': 1 });
  expect(await counted('bloc', { at: ['north-a'], statuses: ['full', 'probationary'] })).toEqual({
    'north-a': 5,
  });
  expect(await counted('south', { at: ['bloc', 'north'] })).toEqual({});
});
