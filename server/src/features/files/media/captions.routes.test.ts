import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../../test/organisation.ts';
import { captionsSaying, plantMedium } from '../../../../test/planted-media.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const plant = (kind: 'audio' | 'picture' = 'audio', sender: PersonKey = 'secretary'): Promise<string> =>
  plantMedium(world, { kind, sender, unit: 'north-a' });

const paramsOf = (mediaId: string) => ({ unitId: world.organisation.units['north-a'].id, mediaId });

const set = async (mediaId: string, captions: string | Buffer, person: PersonKey = 'secretary') =>
  (await world.as(person)).call('files.setCaptions', {
    params: paramsOf(mediaId),
    bytes: Buffer.from(captions),
  });

const readBack = async (mediaId: string) => {
  const client = await world.as('secretary');
  return client.call('files.mediaBytes', { params: { ...paramsOf(mediaId), variant: 'captions' } });
};

test('captions are written anew, replaced and taken away, and the log tells it', async () => {
  const mediaId = await plant();
  expect((await readBack(mediaId)).status).toBe(404);
  const first = await set(mediaId, '1\n00:00:01,000 --> 00:00:02,000\nKính thưa\n');
  expect(first.body).toMatchObject({ state: 'ready', entry: { captions: true } });
  const kept = await readBack(mediaId);
  expect(Buffer.from(kept.bytes).toString()).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nKính thưa\n');
  await set(mediaId, captionsSaying('Xin cảm ơn'));
  expect(Buffer.from((await readBack(mediaId)).bytes).toString()).toContain('Xin cảm ơn');
  const client = await world.as('secretary');
  const gone = await client.call('files.dropCaptions', { params: paramsOf(mediaId) });
  expect(gone.body.entry).toMatchObject({ captions: false });
  expect((await client.call('files.dropCaptions', { params: paramsOf(mediaId) })).status).toBe(200);
  expect((await readBack(mediaId)).status).toBe(404);
  const { rows } = await world.admin.query<{ action: string }>(
    'select action from audit_events where object_id = $1 order by at, id',
    [mediaId],
  );
  expect(rows.map(({ action }) => action)).toEqual(['media.caption', 'media.caption', 'media.uncaption']);
});

test.each([
  ['files/captions-none', 'không phải phụ đề', {}],
  ['files/captions-none', Buffer.from([0x57, 0xff, 0xfe, 0x00]), {}],
  ['files/captions-time', 'WEBVTT\n\nmột\nhai\nba', { line: 4 }],
  ['files/captions-order', 'WEBVTT\n\n00:02.000 --> 00:01.000\na', { line: 3 }],
  ['files/captions-markup', captionsSaying('<script>alert(1)</script>'), { line: 4 }],
] as const)('%s is told by its line, and nothing changes', async (code, file, facts) => {
  const mediaId = await plant();
  const refused = await set(mediaId, file);
  expect(refused).toMatchObject({ code, ...('line' in facts && { body: { facts } }) });
  expect((await readBack(mediaId)).status).toBe(404);
});

test('beside a picture there are none', async () => {
  expect((await set(await plant('picture'), captionsSaying('a'))).code).toBe('files/no-captions-here');
});

test('a member captions what they sent, and nothing of others; another cell finds nothing', async () => {
  expect((await set(await plant('audio', 'member'), captionsSaying('a'), 'member')).status).toBe(200);
  expect((await set(await plant(), captionsSaying('a'), 'member')).status).toBe(404);
});
