import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { open, prepare } from '../../../test/meetings.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('a meeting takes everybody down as they stand on its day, not as the record says, and guests beside them', async () => {
  const { unitId, memberId } = world.organisation.people.colleague;
  const guest = world.organisation.people.cousinMember;
  await world.admin.query(
    `insert into member_standings (unit_id, id, unit_lft, member_id, kind, from_on, until_on, basis, recorder_name, recorded_at)
     select unit_id, gen_random_uuid(), unit_lft, id, 'suspended', '2026-11-30', '2026-12-31', '', '', now() from members where id = $1`,
    [memberId],
  );
  await world.admin.query(
    `insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
     select $1, gen_random_uuid(), $2, m.unit_id, m.id, m.full_name, m.sort_key, m.status, '2026-11-01', '2027-03-01' from members m where m.id = $3`,
    [unitId, world.organisation.units['north-a'].lft, guest.memberId],
  );
  const story = await prepare(world);
  await open(story);
  const { rollCall, voteBase } = (await story.secretary.call('meetings.one', { params: story.params })).body;
  expect(rollCall.find((entry) => entry.memberId === memberId)?.suspended).toBe(true);
  expect(rollCall.find((entry) => entry.memberId === guest.memberId)?.temporaryIn).toBe(true);
  expect(voteBase).toMatchObject({ base: 4 });
});
