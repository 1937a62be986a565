import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let overseer: Client;
let name: string;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  overseer = await world.as('overseer');
  const { body } = await story.secretary.call('meetings.overseers', { params: story.params });
  name = body.overseers[0]?.name ?? '';
});
afterAll(() => world.end());

const guests = async (): Promise<string[]> =>
  (await story.secretary.call('meetings.one', { params: story.params })).body.comingGuests;

const answer = (client: Client, said: 'coming' | 'absent') =>
  client.call('meetings.answerAsOverseer', { params: story.params, body: { answer: said, note: '' } });

test('the overseer answers once invited, stands among the guests, and may change their mind until the meeting opens', async () => {
  expect((await answer(overseer, 'coming')).code).toBe('meetings/not-invited');
  await story.secretary.call('meetings.invite', { params: story.params });
  expect((await answer(overseer, 'coming')).status).toBe(200);
  expect(await guests()).toEqual([
    'Đồng chí Khách Mời, Đảng ủy Sở Bắc',
    `Đồng chí ${name}, cấp ủy viên cấp trên theo dõi chi bộ`,
  ]);
  await answer(overseer, 'absent');
  expect(await guests()).toHaveLength(1);
  await answer(overseer, 'coming');
});

test('nobody else answers in their place', async () => {
  for (const person of ['secretary', 'member', 'committee', 'cousin'] as const)
    expect((await answer(await world.as(person), 'coming')).status).toBe(404);
});

test('each guest has an invitation of their own, by number and not by name', async () => {
  const print = (client: Client, guest: number) =>
    client.call('meetings.guestInvitation', { params: { ...story.params, format: 'pdf' }, query: { guest } });
  const printed = await print(story.secretary, 1);
  expect(Buffer.from(printed.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  expect(String(printed.headers['content-disposition'])).not.toContain(encodeURIComponent(name));
  expect((await print(story.secretary, 2)).code).toBe('meetings/guest-unknown');
  expect((await print(await world.as('member'), 0)).status).toBe(404);
});

test('only a member of the bureau is named to prepare the drafts, sees and writes them, and no longer once the meeting is open', async () => {
  const { people, units } = world.organisation;
  const made = await story.secretary.call('meetings.create', {
    params: { unitId: units['north-a'].id },
    body: { kind: 'regular', month: { month: 1, year: 2027 } },
  });
  const params = { ...story.params, meetingId: made.body.id };
  const nameIt = (memberId: string | null) =>
    story.secretary.call('meetings.namePreparer', { params, body: { memberId } });
  const seen = async (client: Client) => (await client.call('meetings.one', { params })).body;
  const write = async (client: Client) => {
    const { version, texts } = await seen(client);
    const body = { version, conclusion: 'Dự kiến kết luận', texts };
    return client.call('meetings.saveConclusion', { params, body });
  };
  const bureau = await world.as('bureau');
  expect((await nameIt(people.member.memberId)).code).toBe('meetings/not-of-bureau');
  expect((await write(bureau)).code).toBe('meetings/not-yours-to-draft');
  expect((await seen(bureau)).agenda).toEqual([]);
  expect((await nameIt(people.bureau.memberId)).status).toBe(200);
  expect((await seen(bureau)).abilities.draft).toBe(true);
  expect((await seen(bureau)).agenda.length).toBeGreaterThan(0);
  expect((await write(bureau)).status).toBe(200);
  expect((await seen(bureau)).conclusion).toBe('Dự kiến kết luận');
  expect((await write(await world.as('member'))).status).toBe(404);
  await nameIt(null);
  expect((await write(bureau)).code).toBe('meetings/not-yours-to-draft');
  const { rows } = await world.admin.query<{ action: string }>(
    `select action from audit_events where object_id = $1 and action = 'meetings.name-preparer'`,
    [params.meetingId],
  );
  expect(rows).toHaveLength(2);
});

test('in the room it is noted whether the overseer came, and the minutes go by that', async () => {
  const { memberId } = world.organisation.people.overseer;
  const note = (came: boolean) =>
    story.secretary.call('meetings.noteOverseer', { params: { ...story.params, memberId }, body: { came } });
  expect((await note(true)).code).toBe('meetings/not-open');
  await open(story);
  expect((await answer(await world.as('overseer'), 'absent')).code).toBe('meetings/already-open');
  expect(await guests()).toHaveLength(2);
  expect((await note(false)).status).toBe(200);
  expect(await guests()).toHaveLength(1);
  expect((await note(true)).status).toBe(200);
  expect(await guests()).toHaveLength(2);
  const stranger = await story.secretary.call('meetings.noteOverseer', {
    params: { ...story.params, memberId: world.organisation.people.member.memberId },
    body: { came: true },
  });
  expect(stranger.code).toBe('meetings/not-an-overseer');
});
