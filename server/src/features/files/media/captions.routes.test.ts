import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore, putBytes } from '../../../platform/files/store.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A medium of the cell as the job would leave it. */
const plant = async (
  kind: 'audio' | 'picture' = 'audio',
  sender: PersonKey = 'secretary',
): Promise<string> => {
  const unit = world.organisation.units['north-a'];
  const { sha256, size } = await putBytes(fileStore(world.platform), [Buffer.from('lời')]);
  const id = randomUUIDv7();
  await world.admin.query(
    `insert into media (unit_id, id, unit_lft, member_id, name, size, state, kind, mime, sha256, created_at, changed_at)
     values ($1, $2, $3, $4, 'Lời.mp3', $5, 'ready', $6, 'audio/mpeg', $7, now(), now())`,
    [unit.id, id, unit.lft, world.organisation.people[sender].memberId, size, kind, sha256],
  );
  return id;
};

const paramsOf = (mediaId: string) => ({ unitId: world.organisation.units['north-a'].id, mediaId });

const set = async (mediaId: string, captions: string | Buffer, person: PersonKey = 'secretary') =>
  (await world.as(person)).call('files.setCaptions', {
    params: paramsOf(mediaId),
    bytes: Buffer.from(captions),
  });

const said = (words: string): string => `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`;

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
  await set(mediaId, said('Xin cảm ơn'));
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
  ['files/captions-markup', said('<script>alert(1)</script>'), { line: 4 }],
] as const)('%s is told by its line, and nothing changes', async (code, file, facts) => {
  const mediaId = await plant();
  const refused = await set(mediaId, file);
  expect(refused).toMatchObject({ code, ...('line' in facts && { body: { facts } }) });
  expect((await readBack(mediaId)).status).toBe(404);
});

test('beside a picture there are none', async () => {
  expect((await set(await plant('picture'), said('a'))).code).toBe('files/no-captions-here');
});

test('a member captions what they sent, and nothing of others; another cell finds nothing', async () => {
  expect((await set(await plant('audio', 'member'), said('a'), 'member')).status).toBe(200);
  expect((await set(await plant(), said('a'), 'member')).status).toBe(404);
});
