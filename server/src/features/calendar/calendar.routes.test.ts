import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, prepare, savePreparation } from '../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { closeAccount } from '../auth/index.ts';

let world: World;
let story: Story;
let member: Client;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  member = await world.as('member');
});
afterAll(() => world.end());

const fileOf = async (client: Client): Promise<string> =>
  (await client.call('calendar.meetingFile', { params: story.params })).text;

const addressOf = async (client: Client): Promise<string> => {
  const { status, body } = await client.call('calendar.makeAddress');
  expect(status).toBe(200);
  const [, token = ''] = /\/api\/calendar\/([\w-]{43})\/sotay\.ics$/.exec(body.address) ?? [];
  return token;
};

const read = (token: string) => world.anonymous.call('calendar.feed', { params: { token } });

test('a meeting goes into the telephone with a name that stays and a number that rises with each change', async () => {
  const before = await fileOf(member);
  expect(before).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(before).toContain(`UID:meeting-${story.params.meetingId}@sotay`);
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  expect(before).toContain(`SEQUENCE:${String(body.version - 1)}\r\n`);
  await world.admin.query('update meetings set title = $2 where id = $1', [body.id, 'Họp về đồng chí Mận']);
  await savePreparation(story, { startsAt: new Date(Date.parse(body.startsAt) + 3_600_000).toISOString() });
  const after = await fileOf(member);
  expect(after).toContain(`SEQUENCE:${String(body.version)}\r\n`);
  expect(after).not.toMatch(/Mận|Khách/);
  expect(after).not.toContain('ATTENDEE');
  const cousin = await world.as('cousinMember');
  expect((await cousin.call('calendar.meetingFile', { params: story.params })).status).toBe(404);
});

test('the secret address gives the own meetings and due dates without a word of them, and nothing of others', async () => {
  const { units, people } = world.organisation;
  await story.secretary.call('meetings.invite', { params: story.params });
  await story.secretary.call('tasks.create', {
    params: { unitId: units['north-a'].id },
    body: {
      memberIds: [people.member.memberId],
      content: 'Xác minh đơn thư',
      basis: '',
      dueDate: '2099-01-05',
    },
  });
  const token = await addressOf(member);
  const { status, text, headers } = await read(token);
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/calendar');
  expect(text).toContain(`UID:meeting-${story.params.meetingId}@sotay`);
  expect(text).toContain('DTSTART;VALUE=DATE:20990105');
  expect(text).not.toContain('Xác minh');
  const cousin = await read(await addressOf(await world.as('cousinMember')));
  expect(cousin.text).not.toContain(story.params.meetingId);
  expect(cousin.text).not.toContain('20990105');
});

test('only the digest is kept; a new address, a tap and leaving end the old one, and a wrong one is not there', async () => {
  const first = await addressOf(member);
  const kept = await world.admin.query<{ text: string }>(
    'select calendar_addresses::text as text from calendar_addresses',
  );
  expect(kept.rows.some(({ text }) => text.includes(first))).toBe(false);
  const second = await addressOf(member);
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  const { body } = await member.call('calendar.address');
  expect(body.made?.lastReadOn).not.toBeNull();
  expect((await member.call('calendar.endAddress')).status).toBe(200);
  expect((await read(second)).status).toBe(404);
  expect((await member.call('calendar.address')).body.made).toBeNull();
  expect((await read('x'.repeat(43))).status).toBe(404);

  const third = await addressOf(member);
  const { memberId } = world.organisation.people.member;
  await world.admin.query(`update members set left_on = '2026-11-01' where id = $1`, [memberId]);
  expect((await read(third)).status).toBe(404);
  await closeAccount(world.platform, memberId);
  const { rows } = await world.admin.query(
    'select from calendar_addresses c join accounts a on a.id = c.account_id where a.member_id = $1',
    [memberId],
  );
  expect(rows).toEqual([]);
  await world.admin.query('update members set left_on = null where id = $1', [memberId]);
});

test('the month shows each person what they may know of: tasks of others to those who lead, petitions to those who answer', async () => {
  const { units } = world.organisation;
  const unitId = units['north-a'].id;
  const query = { year: 2099, month: 1 };
  const sister = await world.as('sisterMember');
  expect((await sister.call('calendar.month', { params: { unitId }, query })).status).toBe(404);
  const lead = await story.secretary.call('calendar.month', { params: { unitId }, query });
  expect(lead.body.entries.map(({ kind, title, day }) => ({ kind, title, day }))).toEqual([
    { kind: 'task', title: 'Xác minh đơn thư', day: '2099-01-05' },
  ]);
  const colleague = await world.as('colleague');
  expect((await colleague.call('calendar.month', { params: { unitId }, query })).body.entries).toEqual([]);
});

test('a meeting stands on its day in Viet Nam with its hour', async () => {
  const unitId = world.organisation.units['north-a'].id;
  const { body } = await story.secretary.call('meetings.one', { params: story.params });
  const day = new Date(Date.parse(body.startsAt) + 7 * 3_600_000).toISOString().slice(0, 10);
  const query = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
  const { body: month } = await story.secretary.call('calendar.month', { params: { unitId }, query });
  expect(month.entries).toContainEqual(
    expect.objectContaining({ kind: 'meeting', id: story.params.meetingId, day, at: body.startsAt }),
  );
});
