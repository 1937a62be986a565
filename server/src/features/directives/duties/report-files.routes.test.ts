import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../../../../test/directives.ts';
import { beginMedium, sendMedium } from '../../../../test/media-upload.ts';
import { type PersonKey, type UnitKey, personKeys } from '../../../../test/organisation.ts';
import { pictureOf } from '../../../../test/sample-files.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let deliveryId: string;
let mediaId: string;
beforeAll(async () => {
  world = await createWorld();
  deliveryId = await publish(world, 'bloc', 'bloc', {
    kind: 'directive',
    asks: 'act',
    reportBy: '2026-11-30',
  });
  await (await world.as('secretary')).call('directives.receive', { ...at('north-a'), body: { version: 1 } });
});
afterAll(() => world.end());

const at = (unit: UnitKey) => ({ params: { unitId: world.organisation.units[unit].id, deliveryId } });

const send = async (person: PersonKey, unit: UnitKey): Promise<string> => {
  const { entry } = await sendMedium(world, person, await pictureOf('jpeg', 320, 200), {
    unit,
    name: 'hội nghị.jpg',
  });
  if (!entry) throw new Error('Not ready.');
  return entry.id;
};

const report = async (mediaIds: string[]) =>
  (await world.as('secretary')).call('directives.report', {
    ...at('north-a'),
    body: { version: 1, words: 'Đã làm xong.', mediaIds },
  });

const fetched = async (person: PersonKey, unit: UnitKey = 'north-a', id = mediaId): Promise<number> => {
  const client = await world.as(person);
  const { params } = at(unit);
  return (await client.call('directives.reportFile', { params: { ...params, mediaId: id, variant: 'main' } }))
    .status;
};

test('only what is ready and the unit’s own can hang on a report', async () => {
  mediaId = await send('secretary', 'north-a');
  const onItsWay = await beginMedium(world, 'secretary', 10);
  expect((await report([onItsWay])).code).toBe('files/media-not-ready');
  expect((await report([await send('sister', 'north-b')])).status).toBe(404);
});

test('the unit and those above it see what hangs on its report; nobody else does', async () => {
  expect((await report([mediaId, mediaId])).status).toBe(200);
  const own = await (await world.as('secretary')).call('directives.duty', at('north-a'));
  expect(own.body.reportFiles).toMatchObject([{ id: mediaId, kind: 'picture', name: 'hội nghị.jpg' }]);
  expect(own.text).not.toContain('sha256');
  const { body } = await (await world.as('committee')).call('directives.waterfall', at('north'));
  expect(body.rows.map(({ name, reportFiles }) => [name, reportFiles.length])).toEqual([
    ['Chi bộ Bắc 1', 1],
    ['Chi bộ Bắc 2', 0],
  ]);
  const may = ['secretary', 'deputy', 'bureau', 'overseer', 'committee', 'bloc', 'editor'];
  for (const person of personKeys.filter((key) => key !== 'leaver'))
    expect([person, await fetched(person)]).toEqual([person, may.includes(person) ? 200 : 404]);
});

test('what the unit keeps besides, and the same medium under another unit, is not there', async () => {
  const kept = await send('secretary', 'north-a');
  expect(await fetched('committee', 'north-a', kept)).toBe(404);
  expect(await fetched('committee', 'north-b')).toBe(404);
  expect(await fetched('bloc', 'north')).toBe(404);
});
