import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, goThroughSteps, open, prepare } from '../../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let taker: Client;
let opinionPlace: string;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  const { secretary, params } = story;
  const { body } = await secretary.call('meetings.one', { params });
  const items = [
    ...body.agenda.map(({ id, title }) => ({
      id,
      title,
      note: '',
      paperBookOnly: false,
      presenterMemberId: null,
    })),
    { id: null, title: 'Công tác cán bộ', note: '', paperBookOnly: true, presenterMemberId: null },
  ];
  await secretary.call('meetings.saveAgenda', { params, body: { version: body.version, items } });
  await open(story);
  await secretary.call('meetings.allPresent', { params });
  const agenda = (await secretary.call('meetings.one', { params })).body.agenda;
  const opinion = await secretary.call('meetings.addOpinion', {
    params: { ...params, itemId: agenda[0]?.id ?? '' },
    body: {
      memberId: world.organisation.people.bureau.memberId,
      speaker: '',
      body: 'Nhất trí báo cáo',
      reserved: false,
    },
  });
  opinionPlace = `opinion:${opinion.body.id}`;
  taker = await world.as('member');
});
afterAll(() => world.end());

const edit = (client: Client, place: string, version: number, body: string) =>
  client.call('meetings.editMinutes', { params: story.params, body: { place, version, body } });
const text = async (place: string) =>
  (await taker.call('meetings.minutesTexts', { params: story.params })).body.texts.find(
    (one) => one.place === place,
  );
const reading = async () =>
  JSON.stringify(
    (await taker.call('meetings.reading', { params: { ...story.params, document: 'minutes' } })).body,
  );

test('while the meeting is on its minutes are read back as they would be printed, and not reworded', async () => {
  expect(await reading()).toContain('Nhất trí báo cáo');
  expect((await edit(taker, opinionPlace, 0, 'Khác')).code).toBe('meetings/not-concluded');
  await goThroughSteps(story);
  world.setNow('2026-12-05T02:40:00Z');
  const end = { agreed: 5, endedAt: '2026-12-05T02:35:00Z' };
  expect((await story.secretary.call('meetings.conclude', { params: story.params, body: end })).status).toBe(
    200,
  );
});

test('the minutes taker puts words better; what stood there stays beside it, with who and when', async () => {
  taker = await world.as('member');
  expect((await edit(taker, opinionPlace, 0, 'Nhất trí với báo cáo tháng 11')).body).toEqual({ version: 1 });
  expect((await edit(taker, 'remark:5', 0, 'Chi bộ nghỉ giải lao 10 phút')).status).toBe(200);
  expect(await text(opinionPlace)).toMatchObject({
    original: 'Nhất trí báo cáo',
    text: 'Nhất trí với báo cáo tháng 11',
    version: 1,
    edits: [
      { was: 'Nhất trí báo cáo', body: 'Nhất trí với báo cáo tháng 11', at: '2026-12-05T02:40:00.000Z' },
    ],
  });
  const paper = await reading();
  expect(paper).toContain('Nhất trí với báo cáo tháng 11.');
  expect(paper).toContain('Chi bộ nghỉ giải lao 10 phút');
});

test('two at once: the second is told, and sees both texts', async () => {
  const secretary = await world.as('secretary');
  const late = await edit(secretary, opinionPlace, 0, 'Nhất trí cao');
  expect([late.code, (late.body as { facts?: unknown }).facts]).toEqual([
    'meetings/changed-meanwhile',
    { version: 1 },
  ]);
  expect((await edit(secretary, opinionPlace, 1, 'Nhất trí cao với báo cáo')).body).toEqual({ version: 2 });
});

test('others do not write, and an item of the paper book has no text', async () => {
  const colleague = await world.as('colleague');
  expect((await edit(colleague, opinionPlace, 2, 'Khác')).code).toBe('meetings/not-yours-to-edit');
  expect((await colleague.call('meetings.minutesTexts', { params: story.params })).body.mayEdit).toBe(false);
  const agenda = (await taker.call('meetings.one', { params: story.params })).body.agenda;
  const closed = agenda.find(({ paperBookOnly }) => paperBookOnly)?.id ?? '';
  expect((await edit(taker, `concluded:${closed}`, 0, 'Bổ nhiệm')).code).toBe('meetings/paper-book-only');
  expect((await edit(taker, `concluded:${story.unitId}`, 0, 'Khác')).code).toBe('meetings/item-unknown');
  await expect(world.admin.query('update opinions set item_id = $1', [closed])).rejects.toThrow(
    'paper book only',
  );
});

test('once a hand is under them nothing is reworded, by the service and by the database', async () => {
  expect(
    (await taker.call('meetings.sign', { params: story.params, body: { document: 'minutes' } })).status,
  ).toBe(200);
  expect((await edit(taker, opinionPlace, 2, 'Khác')).code).toBe('meetings/minutes-signed');
  await expect(
    world.admin
      .query(`insert into minutes_edits select unit_id, gen_random_uuid(), unit_lft, meeting_id, place, 9, was, body,
      member_id, name, at from minutes_edits limit 1`),
  ).rejects.toThrow('minutes signed');
});
