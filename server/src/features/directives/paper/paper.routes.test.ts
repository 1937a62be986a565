import { randomUUIDv7 } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { publish } from '../../../../test/directives.ts';

const NOW = '2026-11-23T02:00:00Z';

let world: World;
let unitId: string;
const memberId = (person: PersonKey): string => world.organisation.people[person].memberId;

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  unitId = world.organisation.units['north-a'].id;
  await world.admin.query('update members set gets_paper = true where id = any ($1::uuid[])', [
    [memberId('member'), memberId('deputy')],
  ]);
});
afterAll(() => world.end());
beforeEach(() => world.setNow(NOW));

const question = { text: 'Hạn là ngày nào?', answers: ['Ngày 25', 'Ngày 30'], right: 0, why: 'Mục 2.' };
const slipsOf = async (month?: string) =>
  (await world.as('secretary')).call('directives.paperSlips', {
    params: { unitId },
    query: month === undefined ? {} : { month },
  });
const slip = async (person: PersonKey, itemId: string) =>
  (await slipsOf()).body.members
    .find((one) => one.memberId === memberId(person))
    ?.slips.find((one) => one.itemId === itemId);
const tick = async (
  person: PersonKey,
  itemId: string,
  answer: number | null = null,
  by: PersonKey = 'secretary',
) =>
  (await world.as(by)).call('directives.tickSlip', {
    params: { unitId, memberId: memberId(person) },
    body: { ticks: [{ itemId, version: 1, answer }] },
  });
const untick = async (person: PersonKey, deliveryId: string) =>
  (await world.as('secretary')).call('directives.untickSlip', {
    params: { unitId, memberId: memberId(person), deliveryId },
  });
const openedOf = async (deliveryId: string) => {
  const { body } = await (
    await world.as('secretary')
  ).call('directives.readers', { params: { unitId, deliveryId } });
  return body.members.filter(({ understood }) => understood).map((one) => [one.memberId, one.way]);
};

test('a slip that came back counts as opened and understood, with its answer, for those who follow', async () => {
  const id = await publish(world, 'bloc', 'bloc', { question, title: 'Cho tất cả' });
  expect(await slip('member', id)).toEqual({
    itemId: id,
    state: 'waiting',
    answer: null,
    mayTakeBack: false,
  });
  expect((await tick('member', id)).status).toBe(200);
  expect(await slip('member', id)).toMatchObject({ state: 'slip', answer: null, mayTakeBack: true });
  await tick('member', id, 1);
  expect(await slip('member', id)).toMatchObject({ state: 'slip', answer: 1 });
  await tick('member', id, 0);
  expect(await slip('member', id)).toMatchObject({ answer: 0 });
  expect(await openedOf(id)).toEqual([[memberId('member'), 'paper']]);
  const own = await (await world.as('member')).call('inbox.item', { params: { deliveryId: id } });
  expect(own.body).toMatchObject({ state: 'understood' });
});

test('a tick is taken back on its day and not later; what the member opened before stays opened', async () => {
  const id = await publish(world, 'bloc', 'bloc');
  await tick('deputy', id);
  expect((await untick('deputy', id)).status).toBe(200);
  expect((await untick('deputy', id)).status).toBe(200);
  expect(await openedOf(id)).toEqual([]);
  const deputy = await world.as('deputy');
  await deputy.call('inbox.open', { params: { deliveryId: id }, body: { version: 1 } });
  world.setNow('2026-11-24T02:00:00Z');
  await tick('deputy', id);
  expect((await untick('deputy', id)).status).toBe(200);
  const item = await (await world.as('deputy')).call('inbox.item', { params: { deliveryId: id } });
  expect(item.body.state).toBe('opened');
  await tick('deputy', id);
  world.setNow('2026-11-25T02:00:00Z');
  expect((await untick('deputy', id)).code).toBe('directives/tick-stands');
});

test('what a member said by themselves is neither changed nor taken back by a slip', async () => {
  const id = await publish(world, 'bloc', 'bloc', { question });
  const member = await world.as('member');
  await member.call('inbox.understand', { params: { deliveryId: id }, body: { version: 1, answer: 1 } });
  await tick('member', id, 0);
  expect(await slip('member', id)).toEqual({ itemId: id, state: 'told', answer: 1, mayTakeBack: false });
  expect((await untick('member', id)).code).toBe('directives/tick-stands');
});

test('each has only what is for them: by post, by status, by place', async () => {
  const forDeputies = await publish(world, 'bloc', 'bloc', { posts: ['deputy-secretary'] });
  const forSouth = await publish(world, 'bloc', 'bloc', { at: ['south'] });
  expect(await slip('deputy', forDeputies)).toBeDefined();
  expect(await slip('member', forDeputies)).toBeUndefined();
  expect((await slipsOf()).body.items.map(({ id }) => id)).not.toContain(forSouth);
  expect((await tick('member', forDeputies)).status).toBe(404);
  expect((await tick('member', forSouth)).status).toBe(404);
  expect((await tick('sister', forDeputies)).status).toBe(404);
});

test('only those who lead exactly this cell see it, tick it and print it', async () => {
  const id = await publish(world, 'bloc', 'bloc');
  for (const person of ['member', 'colleague', 'committee', 'bloc', 'sister', 'overseer'] as const) {
    const client = await world.as(person);
    expect((await client.call('directives.paperSlips', { params: { unitId } })).status, person).toBe(404);
    expect((await client.call('directives.paperPack', { params: { unitId } })).status, person).toBe(404);
    expect((await tick('member', id, null, person)).status, person).toBe(404);
  }
});

test('the pack is one copy each, recorded; a month without anything prints nothing', async () => {
  const title = 'Lịch tiêm phòng';
  await publish(world, 'committee', 'north', { title });
  const secretary = await world.as('secretary');
  const printed = async (query: { month?: string; member?: string }) =>
    secretary.call('directives.paperPack', { params: { unitId }, query });
  const pack = await printed({});
  expect(pack.headers['content-type']).toBe('application/pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pack.bytes)));
  expect(text.filter((page) => page.includes('PHIẾU GỬI LẠI CHI BỘ'))).toHaveLength(2);
  expect(text.join(' ')).toContain(title);
  const alone = await printed({ member: memberId('member') });
  expect(alone.bytes.length).toBeLessThan(pack.bytes.length);
  expect((await printed({ member: memberId('colleague') })).code).toBe('directives/nothing-on-paper');
  expect((await printed({ month: '2026-09' })).code).toBe('directives/nothing-on-paper');
  expect((await slipsOf('2026-09')).body).toMatchObject({ month: '2026-09', items: [] });
  const { rows } = await world.admin.query(
    `select object_id, subject_id from audit_events where action = 'directives.print-paper'`,
  );
  expect(rows).toEqual([
    { object_id: unitId, subject_id: null },
    { object_id: unitId, subject_id: null },
  ]);
});

test('what was taken back is off the slip; a tick for it is refused in words', async () => {
  const id = await publish(world, 'bloc', 'bloc');
  const bloc = await world.as('bloc');
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  await bloc.call('directives.withdraw', { params, body: { because: 'Nhầm số liệu.' } });
  expect(await slip('member', id)).toBeUndefined();
  expect((await tick('member', id)).code).toBe('directives/withdrawn');
});

test('the bulletin is printed whole, not as its list of contents', async () => {
  const { id: at, lft } = world.organisation.units.bloc;
  const id = randomUUIDv7();
  const paragraph = (text: string) => [{ kind: 'paragraph', runs: [{ text }] }];
  const article = { title: 'Gương tận tụy', source: 'Báo địa phương', transcript: '' };
  await world.admin.query(
    `insert into deliveries (unit_id, id, unit_lft, kind, publisher_unit_id, publisher_unit_lft, publisher_name, title, version, changed,
                             content, reading_minutes, media_kinds, posts, statuses, asks, published_at, version_at)
     values ($1, $2, $3, 'bulletin', $1, $3, 'Đảng bộ', 'Bản tin số 11', 1, '', $4, 0, '{}', '{}', '{}', 'read', $5, $5)`,
    [at, id, lft, { number: 'Số 11', body: paragraph('Mục lục'), question: null, media: [] }, NOW],
  );
  await world.admin.query(
    `insert into bulletin_editions (unit_id, id, unit_lft, unit_name, issue_id, year, month, number, version, content, published_at)
     values ($1, $2, $3, 'Đảng bộ', $4, 2026, 11, 11, 1, $5, $6)`,
    [
      at,
      randomUUIDv7(),
      lft,
      id,
      { sections: [], items: [{ ...article, body: paragraph('Toàn văn bài.') }] },
      NOW,
    ],
  );
  const pack = await (await world.as('secretary')).call('directives.paperPack', { params: { unitId } });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pack.bytes)), {
    mergePages: true,
  });
  for (const words of ['Bản tin số 11', 'Gương tận tụy', 'Toàn văn bài.', 'Nguồn: Báo địa phương'])
    expect(text).toContain(words);
  expect(text).not.toContain('Mục lục');
});
