import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentAt, fileDocument } from '../../../test/library.ts';
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

test('what holds only later is found as such, and not among what holds', async () => {
  world.setNow('2026-11-20T02:00:00Z');
  const client = await world.as('member');
  expect(await titlesFound(client, { search: 'sắp có ', inForce: 'yes' })).toEqual([]);
  const { body } = await client.call('search.find', { query: { search: 'sắp có ' } });
  expect(body.hits).toMatchObject([{ isInForce: false, startsOn: '2026-12-01', replacedBy: null }]);
  world.setNow('2026-12-01T02:00:00Z');
  expect(await titlesFound(client, { search: 'sắp có ', inForce: 'yes' })).toHaveLength(1);
});

test('what was replaced says by what to those who may read that, and nothing of it to others', async () => {
  for (const [old, symbol, sight] of [
    ['11-KH/ĐU', '12-KH/ĐU', 'below'],
    ['21-KH/ĐU', '22-KH/ĐU', 'officers'],
  ] as const) {
    await fileDocument(world, 'committee', 'north', { symbol: old, subject: `Bản trước đây ${old}` });
    const id = await fileDocument(world, 'committee', 'north', { symbol, sight, subject: 'Bản sau' });
    const at = documentAt(world, 'north', id);
    const body = { relation: 'replaces', symbol: old, issuedOn: null } as const;
    const added = await (await world.as('committee')).call('documents.addLink', { ...at, body });
    expect(added.status, added.text).toBe(200);
  }
  await indexAll(world);
  const found = async (person: 'member' | 'committee') => {
    const client = await world.as(person);
    const { body } = await client.call('search.find', { query: { search: 'bản trước đây ' } });
    return body.hits
      .map(({ symbol, isInForce, replacedBy }) => [symbol, isInForce, replacedBy?.symbol])
      .sort();
  };
  expect(await found('member')).toEqual([
    ['11-KH/ĐU', false, '12-KH/ĐU'],
    ['21-KH/ĐU', false, undefined],
  ]);
  expect(await found('committee')).toEqual([
    ['11-KH/ĐU', false, '12-KH/ĐU'],
    ['21-KH/ĐU', false, '22-KH/ĐU'],
  ]);
});
