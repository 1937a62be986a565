import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginMedium, sendBytes } from '../../../../test/media-upload.ts';
import { type ObjectStore, openObjectStore } from '../../../../test/object-store/object-store.ts';
import { pageTree, pdfOf } from '../../../../test/sample-files.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { expireMedia } from './expire.ts';
import { processMedia } from './process.ts';

let remote: ObjectStore;
let world: World;
beforeAll(async () => {
  remote = await openObjectStore();
  world = await createWorld({ bucket: remote.config });
});
afterAll(async () => {
  await world.end();
  await remote.close();
});

const away = [503, 503, 503] as const;
const unitId = (): string => world.organisation.units['north-a'].id;

test('a file is not taken while the store is away, and nothing of it stays; the next try takes it', async () => {
  const client = await world.as('secretary');
  const send = () =>
    client.call('files.add', {
      params: { unitId: unitId() },
      // Nobody else's yet: the guard does not fetch it meanwhile, and the faults are met by whom they are for.
      query: { name: 'Nghị quyết.pdf', audience: 'own' },
      bytes: pdfOf(pageTree(1)),
    });
  remote.faults.push(...away);
  expect(await send()).toMatchObject({ status: 503, code: 'kernel/store-unavailable' });
  expect(await send()).toMatchObject({ status: 200 });
  const { rows } = await world.admin.query('select id from files where unit_id = $1', [unitId()]);
  expect(rows).toHaveLength(1);
});

test('what has arrived waits for the store, however long, and is played from there in stretches', async () => {
  const pdf = pdfOf(pageTree(1));
  const mediaId = await beginMedium(world, 'secretary', pdf.length, { name: 'Hướng dẫn.pdf' });
  await sendBytes(world, 'secretary', mediaId, { offset: 0, bytes: pdf });
  const client = await world.as('secretary');
  const params = { unitId: unitId(), mediaId };
  const stateNow = async () => (await client.call('files.media', { params })).body.state;
  remote.faults.push(503);
  await client.call('files.finishMedia', { params });
  await expect.poll(() => remote.faults.length, { timeout: 20_000 }).toBe(0);
  expect(await stateNow()).toBe('checking');
  remote.faults.push(503);
  await expireMedia(world.platform, params);
  expect(await stateNow()).toBe('checking');
  await processMedia(world.platform, params);
  expect(await stateNow()).toBe('ready');
  const token = await world.tokenOf('secretary');
  const url = `/api/units/${unitId()}/media/${mediaId}/variants/main`;
  const headers = { cookie: `sotay=${token}`, range: 'bytes=5-24' };
  const stretch = await world.app.inject({ method: 'GET', url, headers });
  expect(stretch.statusCode).toBe(206);
  expect(stretch.rawPayload).toEqual(pdf.subarray(5, 25));
  remote.faults.push(...away);
  const silent = await world.app.inject({ method: 'GET', url, headers });
  expect(silent.statusCode).toBe(503);
});

test('whether it is ready depends on the store too', async () => {
  const ready = () => world.app.inject({ method: 'GET', url: '/readyz' });
  expect((await ready()).statusCode).toBe(200);
  remote.faults.push(503);
  expect((await ready()).statusCode).toBe(503);
  expect((await ready()).statusCode).toBe(200);
});
