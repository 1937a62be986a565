import { exportParts } from '@sotay/core/exports/export-parts.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { plantAll } from '../../../test/plants/index.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await plantAll(world.admin, world.organisation, world.platform);
});
afterAll(() => world.end());

/** Jobs take a moment. */
const SOON = { timeout: 20_000, interval: 50 };

test('JSON holds to the schema that comes with it, for every part, with planted rows of every room', async () => {
  const committee = await world.as('committee');
  const unitId = world.organisation.units.north.id;
  const { body } = await committee.call('exports.ask', {
    params: { unitId },
    body: { format: 'json', parts: [...exportParts], below: true },
  });
  const params = { unitId, exportId: body.id };
  await vi.waitFor(async () => {
    expect((await committee.call('exports.one', { params })).body.state).toBe('ready');
  }, SOON);
  const files = unzipSync((await committee.call('exports.take', { params })).bytes);
  const text = (name: string): unknown => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
  const validator = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(validator);
  const isValid = validator.compile(text('schema.json') as object);
  const data = text('data.json') as { tables: Record<string, unknown[]> };
  expect([isValid(data), isValid.errors]).toEqual([true, null]);
  for (const name of [
    'units',
    'members',
    'meetings',
    'roll-call',
    'opinions',
    'votes',
    'tasks',
    'files',
    'transfers',
  ])
    expect([name, data.tables[name]?.length ?? 0]).not.toEqual([name, 0]);
  expect(isValid({ ...data, more: true })).toBe(false);
});
