import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;

beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
});
afterAll(() => world.end());

const later = (seconds: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + seconds * 1_000).toISOString());

const shown = async () => (await story.secretary.call('hall.code', { params: story.params })).body;

const bring = async (...[person, code]: [Parameters<World['as']>[0], string]) =>
  (await world.as(person)).call('hall.checkIn', { params: story.params, body: { code } });

const rowOf = async (person: keyof World['organisation']['people']) => {
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  return body.rollCall.find(({ memberId }) => memberId === world.organisation.people[person].memberId);
};

test('the code of the door makes present, with the server’s time and by whose hand', async () => {
  const { code } = await shown();
  const now = world.platform.now().toISOString();
  expect(await bring('colleague', code)).toMatchObject({ status: 200, body: { arrivedAt: now } });
  expect(await rowOf('colleague')).toMatchObject({
    presence: 'present',
    arrivedAt: now,
    late: false,
    leftAt: null,
  });
  const { rows } = await world.admin.query('select recorded_by from roll_call_entries where member_id = $1', [
    world.organisation.people.colleague.memberId,
  ]);
  expect(rows).toEqual([{ recorded_by: 'door' }]);
  later(60);
  expect((await bring('colleague', (await shown()).code)).body.arrivedAt).toBe(now);
});

test('a code copied from a photograph is worth nothing 30 seconds after it was shown', async () => {
  const { code, number } = await shown();
  later(30);
  for (const copied of [code, number]) expect((await bring('member', copied)).code).toBe('hall/code-wrong');
  expect((await rowOf('member'))?.presence).toBeNull();
});

test('the number from the big screen does too, with the spaces people read it with', async () => {
  const { number } = await shown();
  expect((await bring('member', `${number.slice(0, 3)} ${number.slice(3)}`)).status).toBe(200);
});

test('the code of another meeting opens nothing', async () => {
  const other = await prepare(world, { month: 1, year: 2027 });
  const at = world.platform.now();
  await open(other);
  world.setNow(at.toISOString());
  const { body } = await story.secretary.call('hall.code', { params: other.params });
  expect((await bring('bureau', body.code)).code).toBe('hall/code-wrong');
});

test('a phone’s own time changes nothing: only the server’s counts', async () => {
  const { code } = await shown();
  const answer = await world.app.inject({
    method: 'PUT',
    url: `/api/units/${story.params.unitId}/meetings/${story.params.meetingId}/check-in`,
    headers: {
      cookie: `sotay=${await world.tokenOf('bureau')}`,
      'x-sotay': '1',
      'idempotency-key': crypto.randomUUID(),
      'x-device-time': '2020-01-01T00:00:00.000Z',
      'sec-fetch-site': 'same-origin',
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
    },
    payload: { code },
  });
  expect(answer.json()).toEqual({ arrivedAt: world.platform.now().toISOString() });
});

test('the code is for those who lead, and the door is no use to others', async () => {
  for (const person of ['colleague', 'overseer', 'sister'] as const)
    expect((await (await world.as(person)).call('hall.code', { params: story.params })).status).toBe(404);
  const { code } = await shown();
  expect((await bring('sister', code)).status).toBe(404);
});

test('a number cannot be guessed: after ten wrong ones there is a pause', async () => {
  for (let tries = 0; tries < 10; tries += 1)
    expect((await bring('deputy', 'AAAAAAAAAAAAAAAAAAAAAA')).code).toBe('hall/code-wrong');
  expect((await bring('deputy', (await shown()).code)).code).toBe('hall/too-many-tries');
  later(5 * 60);
  expect((await bring('deputy', (await shown()).code)).status).toBe(200);
});

test('late arrival and early leave are recorded with time; who left votes no more', async () => {
  const { params } = story;
  const { people } = world.organisation;
  const path = { ...params, memberId: people.colleague.memberId };
  const save = (arrivedAt: string | null, leftAt: string | null) =>
    story.secretary.call('meetings.saveTimes', { params: path, body: { arrivedAt, leftAt } });
  const present = async () =>
    (await story.secretary.call('hall.stage', { params })).body.attendance?.quorumWords;
  const before = await present();
  const now = world.platform.now().toISOString();
  expect((await save(null, now)).status).toBe(200);
  expect(await rowOf('colleague')).toMatchObject({ presence: 'present', leftAt: now });
  expect(await present()).not.toBe(before);
  expect((await (await world.as('colleague')).call('hall.mine', { params })).body.mayVote).toBe(false);
  const opened = (await story.secretary.call('hall.stage', { params })).body.openedAt ?? '';
  expect((await save(now, opened)).code).toBe('meetings/left-before-arrived');
  expect((await save('2020-01-01T00:00:00.000Z', null)).code).toBe('meetings/time-outside-meeting');
  expect((await save(null, '2030-01-01T00:00:00.000Z')).code).toBe('meetings/time-outside-meeting');
  expect((await save(null, null)).status).toBe(200);
  expect(await present()).toBe(before);

  const entries = [
    { memberId: people.colleague.memberId, presence: 'absent-unexcused', reason: '' } as const,
  ];
  await story.secretary.call('meetings.saveRollCall', { params, body: { entries } });
  expect((await save(null, now)).code).toBe('meetings/not-present');
  expect(await rowOf('colleague')).toMatchObject({ arrivedAt: null, leftAt: null });
});
