import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, prepare } from '../../../../test/meetings.ts';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
});
afterAll(() => world.end());

const note = async (person: PersonKey) =>
  (await world.as(person)).call('meetings.noteReading', { params: story.params });
const read = async (person: PersonKey) =>
  (await (await world.as(person)).call('meetings.readers', { params: story.params })).body;

test('the share is told from five on, names to the secretary alone', async () => {
  await note('member');
  expect((await read('secretary')).names.some(({ opened }) => opened)).toBe(false);
  await story.secretary.call('meetings.invite', { params: story.params });
  for (const person of ['member', 'member', 'colleague', 'deputy', 'bureau'] as const) await note(person);
  expect(await read('member')).toEqual({ opened: null, invited: 5, names: [] });
  await note('secretary');
  expect(await read('member')).toEqual({ opened: 5, invited: 5, names: [] });
  expect((await read('deputy')).names).toEqual([]);
  expect((await read('committee')).names).toEqual([]);
  expect((await read('secretary')).names.filter(({ opened }) => opened)).toHaveLength(5);
});

test('strangers see no share, a visitor from above is not counted, and a look is forgotten after a year', async () => {
  expect((await note('sister')).status).toBe(404);
  const sister = await world.as('sister');
  expect((await sister.call('meetings.readers', { params: story.params })).status).toBe(404);
  await note('committee');
  const count = async () => (await world.admin.query('select from meeting_readers')).rowCount;
  expect(await count()).toBe(5);
  await world.admin.query(
    `update meeting_readers set opened_at = now() - interval '3 years' where member_id <> $1`,
    [world.organisation.people.member.memberId],
  );
  await note('member');
  expect(await count()).toBe(1);
});
