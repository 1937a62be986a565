// What stands beside a recording of a bulletin leaves as it was looked at, and what is out stays as it was.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caption, captionsSaying, plantMedium } from '../../../test/planted-media.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-20T02:00:00Z' });
});
afterAll(() => world.end());

const month = { year: 2026, month: 11 };

test('captions that changed since the issue was handed in keep it; what is published has those that were looked at', async () => {
  const unitId = world.organisation.units.north.id;
  const office = await world.as('committee');
  const mediaId = await plantMedium(world, { sender: 'committee', unit: 'north' });
  const medium = { unitId, mediaId };
  await caption(world, 'committee', medium, 'Bản đầu');
  const { id: issueId } = (
    await office.call('bulletins.createIssue', { params: { unitId }, body: { month } })
  ).body;
  const item = { section: 'in-the-province', title: 'Lời Bí thư', source: '', transcript: '' };
  const body = { issueId, month, ...item, body: [], recordingId: mediaId };
  expect((await office.call('bulletins.addItem', { params: { unitId }, body })).status).toBe(200);
  const path = { params: { unitId, issueId } };
  const handIn = async (): Promise<void> => {
    expect((await office.call('bulletins.submit', { ...path, body: { changes: '' } })).status).toBe(200);
    // The second person: whoever handed it in has left the office to another.
    await world.admin.query('update bulletin_issues set submitter_member_id = $2 where id = $1', [
      issueId,
      world.organisation.people.sister.memberId,
    ]);
  };
  await handIn();
  await caption(world, 'committee', medium, 'Bản sau');
  expect((await office.call('bulletins.publish', path)).code).toBe('bulletins/media-changed');
  await office.call('bulletins.sendBack', { ...path, body: { reason: 'Phụ đề đã khác' } });
  await handIn();
  expect((await office.call('bulletins.publish', path)).status).toBe(200);
  await caption(world, 'committee', medium, 'Sau khi phát hành');

  const reader = await world.as('member');
  const { editions } = (await reader.call('bulletins.read', { params: month })).body;
  expect(editions[0]?.items[0]?.media).toMatchObject([{ id: mediaId, captions: true }]);
  const where = { unitId, editionId: editions[0]?.id ?? '', mediaId, variant: 'captions' };
  const read = await reader.call('bulletins.media', { params: where });
  expect(Buffer.from(read.bytes).toString()).toBe(captionsSaying('Bản sau'));
});
