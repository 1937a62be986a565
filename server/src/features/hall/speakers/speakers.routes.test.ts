import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare } from '../../../../test/meetings.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let colleague: Client;
let member: Client;

beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  await open(story);
  colleague = await world.as('colleague');
  member = await world.as('member');
});
afterAll(() => world.end());

const later = (minutes: number): void =>
  world.setNow(new Date(world.platform.now().getTime() + minutes * 60_000).toISOString());

const stage = async () => (await story.secretary.call('hall.stage', { params: story.params })).body;
const desk = async () => (await story.secretary.call('hall.desk', { params: story.params })).body;
const start = (speechId: string, minutes = 5) =>
  story.secretary.call('hall.startSpeech', { params: { ...story.params, speechId }, body: { minutes } });
const goTo = async (stepId: string): Promise<void> => {
  for (;;) {
    const { step } = await stage();
    if (!step || step.id === stepId) return;
    const body = { stepId: step.id, outcome: 'done', reason: '' } as const;
    await story.secretary.call('meetings.markStep', { params: story.params, body });
  }
};

test('members raise and lower their hands; the stage counts them and names nobody who waits', async () => {
  const { params } = story;
  for (const client of [colleague, member, member]) await client.call('hall.raiseHand', { params });
  const { waiting, speaker } = await stage();
  expect({ waiting, speaker }).toEqual({ waiting: 2, speaker: null });
  expect((await member.call('hall.mine', { params })).body.hand).toBe(2);
  await colleague.call('hall.lowerHand', { params });
  expect((await member.call('hall.mine', { params })).body.hand).toBe(1);
  expect((await colleague.call('hall.mine', { params })).body.hand).toBeNull();
  expect((await colleague.call('hall.desk', { params })).status).toBe(404);
});

test('a hand of somebody who is not on the roll is refused', async () => {
  await world.admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
     select unit_id, gen_random_uuid(), unit_lft, 'Người Mới', 'moi', '1990-01-01', 'full' from members where id = $1`,
    [world.organisation.people.colleague.memberId],
  );
  const { rows } = await world.admin.query<{ id: string }>(
    "select id from members where full_name = 'Người Mới'",
  );
  await world.admin.query('delete from roll_call_entries where member_id = $1', [
    world.organisation.people.bureau.memberId,
  ]);
  const bureau = await world.as('bureau');
  expect((await bureau.call('hall.raiseHand', { params: story.params })).code).toBe('meetings/not-on-roll');
  const body = { memberId: rows[0]?.id ?? '', name: '', minutes: 5 };
  const added = await story.secretary.call('hall.addSpeaker', { params: story.params, body });
  expect(added.code).toBe('meetings/not-on-roll');
});

test('the chair adds people without a phone and guests, puts them in order, gives and ends the floor; the server keeps the time', async () => {
  const { params } = story;
  const add = async (memberId: string | null, name = '') =>
    story.secretary.call('hall.addSpeaker', { params, body: { memberId, name, minutes: 3 } });
  expect((await add(null, '  ')).code).toBe('hall/speaker-missing');
  await add(world.organisation.people.colleague.memberId);
  await add(null, 'Đồng chí Khách Mời');
  const [first, second, guest] = (await desk()).waiting;
  const ids = [guest, second, first].map((speech) => speech?.id ?? '');
  await story.secretary.call('hall.orderSpeakers', { params, body: { speechIds: ids } });
  expect((await desk()).waiting.map(({ id }) => id)).toEqual(ids);
  const short = await story.secretary.call('hall.orderSpeakers', {
    params,
    body: { speechIds: ids.slice(1) },
  });
  expect(short.code).toBe('hall/not-waiting');

  await goTo('discuss');
  await start(ids[0] ?? '', 10);
  const since = world.platform.now().toISOString();
  expect((await stage()).speaker).toEqual({ name: 'Đồng chí Khách Mời', since, minutes: 10 });
  later(6);
  await start(ids[1] ?? '');
  later(4);
  expect((await stage()).opinion).toMatchObject({ seconds: 6 * 60, running: true });
  expect((await start(ids[0] ?? '')).code).toBe('hall/not-waiting');
  await story.secretary.call('hall.endSpeech', { params });
  expect((await story.secretary.call('hall.endSpeech', { params })).code).toBe('hall/nobody-speaks');
  const { opinion, speaker, waiting } = await stage();
  expect({ opinion, speaker, waiting }).toMatchObject({
    opinion: { seconds: 10 * 60, running: false },
    speaker: null,
    waiting: 1,
  });
  await story.secretary.call('hall.removeSpeaker', { params: { ...params, speechId: ids[2] ?? '' } });
  expect((await stage()).waiting).toBe(0);
});

test('who spoke is known to the rule check and to the share of members', async () => {
  const { params } = story;
  await story.secretary.call('meetings.allPresent', { params });
  const { body: meeting } = await story.secretary.call('meetings.one', { params });
  expect(meeting.checks.find(({ id }) => id === 'speakers')?.actual).toBe(2);
  const { share } = await desk();
  expect(share).toEqual({ spoke: 1, present: meeting.rollCallFigures?.present });
});

test('on an item for the paper book alone there is a turn to speak, and no text', async () => {
  const { params } = story;
  const { body: meeting } = await story.secretary.call('meetings.one', { params });
  const item = meeting.agenda.find(({ paperBookOnly }) => !paperBookOnly);
  await world.admin.query(
    "update agenda_items set paper_book_only = true, note = '', presented = '', conclusion = '' where id = $1",
    [item?.id],
  );
  const { memberId } = world.organisation.people.colleague;
  const added = await story.secretary.call('hall.addSpeaker', {
    params,
    body: { memberId, name: '', minutes: 2 },
  });
  expect((await start(added.body.id)).status).toBe(200);
  const refused = await story.secretary.call('meetings.addOpinion', {
    params: { ...params, itemId: item?.id ?? '' },
    body: { memberId, speaker: '', body: 'một ý kiến', reserved: false },
  });
  expect(refused.code).toBe('meetings/paper-book-only');
});

test('a step out of order is refused with the one whose turn it is', async () => {
  const body = { stepId: 'read-minutes', outcome: 'done', reason: '' } as const;
  const refused = await story.secretary.call('meetings.markStep', { params: story.params, body });
  expect(refused.code).toBe('meetings/step-out-of-order');
});
