import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../test/organisation.ts';
import { plantDocuments } from '../../../test/plants/documents.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
let documentId: Partial<Record<UnitKey, string>>;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
  const planted = await plantDocuments(world.admin, world.organisation, world.platform);
  documentId = planted['documentId'] ?? {};
});
afterAll(() => world.end());

const name = (key: UnitKey): string => `${world.organisation.units[key].id}/${documentId[key] ?? ''}`;

const marks = async (person: PersonKey, of: string) =>
  (await world.as(person)).call('documents.marks', { query: { of } });

test('a device hears of what its reader may see, and nothing of the rest', async () => {
  const all = ['bloc', 'north', 'north-a', 'south'].map((key) => name(key as UnitKey)).join(',');
  const { body } = await marks('member', `${all},${randomUUIDv7()}/${randomUUIDv7()}`);
  const seen = body.documents.map(({ unitId, id }) => `${unitId}/${id}`).sort();
  expect(seen).toEqual([name('bloc'), name('north'), name('north-a')].sort());
  expect(body.documents.every(({ bytes }) => bytes === 'a text'.length)).toBe(true);
});

test('the mark changes with what is written and with its days, and goes when it is thrown away', async () => {
  const markNow = async () => (await marks('member', name('north'))).body.documents[0]?.mark;
  const change = (what: string) =>
    world.admin.query(`update documents set ${what} where id = $1`, [documentId.north]);
  const first = await markNow();
  expect(await markNow()).toBe(first);
  await change('revision = revision + 1');
  const second = await markNow();
  await change(`ends_on = '2027-01-01'`);
  expect(new Set([first, second, await markNow()]).size).toBe(3);
  await change(`state = 'trashed', state_before = 'filed'`);
  expect(await markNow()).toBeUndefined();
});

test('only names of documents are taken, thirty at the most', async () => {
  const one = `${randomUUIDv7()}/${randomUUIDv7()}`;
  const many = (count: number): string => Array.from({ length: count }, () => one).join(',');
  expect((await marks('member', many(30))).status).toBe(200);
  expect((await marks('member', many(31))).status).toBe(400);
  for (const of of [`${one},`, `${one};drop table documents --`, one.replace('/', ' ')])
    expect((await marks('member', of)).status, of).toBe(400);
});
