import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileDocument } from '../../../test/library.ts';
import { indexAll, titlesFound } from '../../../test/search.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
  await fileDocument(world, 'committee', 'north', { subject: 'Luôn còn' });
  await fileDocument(world, 'committee', 'north', { subject: 'Sắp hết', endsOn: '2026-12-01' });
  await fileDocument(world, 'committee', 'north', { subject: 'Sắp có', effectiveFrom: '2026-12-01' });
});
afterAll(() => world.end());

const listed = async (force: 'yes' | 'no'): Promise<string[]> => {
  const { body } = await (await world.as('member')).call('documents.list', { query: { force } });
  return body.documents.map(({ subject }) => subject).sort();
};

test('what holds is told by the day alone: nothing runs when it comes', async () => {
  await indexAll(world);
  const holding = async () =>
    (await titlesFound(await world.as('member'), { search: 'sắp hết ', inForce: 'yes' })).length;
  expect([await listed('yes'), await listed('no')]).toEqual([['Luôn còn', 'Sắp hết'], ['Sắp có']]);
  expect(await holding()).toBe(1);
  world.setNow('2026-12-01T02:00:00Z');
  expect([await listed('yes'), await listed('no')]).toEqual([['Luôn còn', 'Sắp có'], ['Sắp hết']]);
  expect(await holding()).toBe(0);
});

test('readers are told the days', async () => {
  const { body } = await (await world.as('member')).call('documents.list', { query: {} });
  expect(Object.fromEntries(body.documents.map(({ subject, force }) => [subject, force]))).toEqual({
    'Luôn còn': { effectiveFrom: null, amendedOn: null, endedOn: null },
    'Sắp hết': { effectiveFrom: null, amendedOn: null, endedOn: '2026-12-01' },
    'Sắp có': { effectiveFrom: '2026-12-01', amendedOn: null, endedOn: null },
  });
});
