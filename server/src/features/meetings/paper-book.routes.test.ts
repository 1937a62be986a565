// An item for the paper book keeps its place and leaves nothing here (features M19, domain §2.6). Every door that takes an item is
// named below, so that a new one is noticed.
import { contracts } from '@sotay/core/contracts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Story, open, prepare, proved } from '../../../test/meetings.ts';
import { type World, createWorld } from '../../../test/world.ts';

/** Endpoints with an item in them that no content can come through, each with the reason. */
const HARMLESS: Record<string, string> = {
  'bulletins.addItem': 'items of the bulletin and of lists in its texts',
  'bulletins.saveItem': 'items of the bulletin and of lists in its texts',
  'directives.saveDraft': 'items of lists in a text',
  'directives.passOn': 'items of lists in a text',
  'directives.tickSlip': 'items that were published',
  'meetings.saveAgenda': 'where an item becomes one for the paper book; refuses a note, below',
  'meetings.saveQuality': 'items of the quality form, not of the agenda',
  'petitions.answer': 'puts a matter on the agenda by its own words',
  'rule-packs.save': 'items of rules, not of an agenda',
};

/** Tables whose items stand on no agenda, or bring nothing to it, each with the reason. */
const OTHER_ITEMS: Record<string, string> = {
  petitions: 'names the item that its own words became',
  directive_duties: 'an item that was published',
  directive_guidance: 'an item that was published',
  receipts: 'an item that was published',
  waiting_notices: 'what a notice is about, by its id alone',
  bulletin_editions: 'an item of the bulletin',
};

const takesItem = (endpoint: unknown): boolean => {
  const { params, body } = endpoint as { params?: object; body?: object };
  return /"(itemId|items)":/.test(
    JSON.stringify([params, body]).replaceAll('"items":{"type"', '"of":{"type"'),
  );
};

const doors = Object.entries(contracts).flatMap(([room, entries]) =>
  Object.entries(entries)
    .filter(([, endpoint]) => takesItem(endpoint))
    .map(([name]) => `${room}.${name}`),
);

let world: World;
let story: Story;
let itemId: string;
beforeAll(async () => {
  world = await createWorld();
  story = await prepare(world);
  const { secretary, params } = story;
  const { body } = await secretary.call('meetings.one', { params });
  const line = { id: null, title: 'Công tác cán bộ', paperBookOnly: true, presenterMemberId: null };
  const noted = { version: body.version, items: [{ ...line, note: 'Bổ nhiệm' }] };
  expect((await secretary.call('meetings.saveAgenda', { params, body: noted })).code).toBe(
    'meetings/paper-book-only',
  );
  const items = [{ ...line, note: '' }];
  await secretary.call('meetings.saveAgenda', { params, body: { version: body.version, items } });
  await open(story);
  await secretary.call('meetings.allPresent', { params });
  itemId = (await secretary.call('meetings.one', { params })).body.agenda[0]?.id ?? '';
  story = { ...story, secretary: await proved(story) };
});
afterAll(() => world.end());

const knocks: Record<string, () => Promise<{ code?: string | undefined }>> = {
  'meetings.addOpinion': () =>
    story.secretary.call('meetings.addOpinion', {
      params: { ...story.params, itemId },
      body: { memberId: null, speaker: 'Khách', body: 'Nhất trí', reserved: false },
    }),
  'meetings.saveItem': () =>
    story.secretary.call('meetings.saveItem', {
      params: { ...story.params, itemId },
      body: { version: 1, presenterMemberId: null, presented: 'Bổ nhiệm', conclusion: '' },
    }),
  'meetings.openVote': () =>
    story.secretary.call('meetings.openVote', {
      params: story.params,
      body: { itemId, question: 'other', title: 'Bổ nhiệm', form: 'show-of-cards' },
    }),
  'polls.open': () =>
    story.secretary.call('polls.open', {
      params: story.params,
      body: { itemId, kind: 'opinion', answerSet: 'agreement', ownAnswers: [], question: 'Bổ nhiệm?' },
    }),
};

test('every door that takes an item is known', () => {
  const known = [...Object.keys(knocks), ...Object.keys(HARMLESS)];
  expect(doors.filter((door) => !known.includes(door))).toEqual([]);
});

test.each(Object.keys(knocks))('%s is refused', async (door) => {
  const [room] = door.split('.');
  expect((await knocks[door]?.())?.code).toBe(`${room ?? ''}/paper-book-only`);
});

test('the minutes say so, and the database refuses what comes another way', async () => {
  const { body } = await story.secretary.call('meetings.reading', {
    params: { ...story.params, document: 'minutes' },
  });
  expect(JSON.stringify(body)).toContain('Nội dung ghi sổ giấy.');
  await expect(
    world.admin.query(`update agenda_items set conclusion = 'Bổ nhiệm' where id = $1`, [itemId]),
  ).rejects.toThrow();
  const ways = [
    `insert into opinions (unit_id, unit_lft, id, meeting_id, item_id, speaker, body, reserved, at)
     select unit_id, unit_lft, gen_random_uuid(), meeting_id, id, 'Khách', 'Nhất trí', false, now() from agenda_items where id = $1`,
    `insert into polls (unit_id, unit_lft, id, meeting_id, item_id, kind, answer_set, own_answers, question, public_key, opened_at, eligible)
     select unit_id, unit_lft, gen_random_uuid(), meeting_id, id, 'opinion', 'agreement', '{}', 'Bổ nhiệm?', decode(repeat('00', 32), 'hex'), now(), 5
       from agenda_items where id = $1`,
  ];
  for (const way of ways) await expect(world.admin.query(way, [itemId])).rejects.toThrow('paper book only');
});

test('every table that hangs on an item refuses by itself', async () => {
  const { rows } = await world.admin.query<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'item_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_paper_book')`,
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(OTHER_ITEMS).toSorted());
});
