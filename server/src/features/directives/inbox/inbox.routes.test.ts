import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { type Choice, publish, textOf, write } from '../../../../test/directives.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
});
afterAll(() => world.end());

const inboxOf = async (person: PersonKey) => (await (await world.as(person)).call('inbox.list')).body.items;
const unreadOf = async (person: PersonKey) =>
  (await (await world.as(person)).call('inbox.unread')).body.unread;
const itemFor = async (person: PersonKey, deliveryId: string) =>
  (await world.as(person)).call('inbox.item', { params: { deliveryId } });

const question = {
  text: 'Hạn nộp báo cáo là ngày nào?',
  answers: ['Ngày 25', 'Ngày 30'],
  right: 0,
  why: 'Xem mục 2.',
};

test('what is published is in the inbox at the next reading; opened and understood are two things', async () => {
  const before = await unreadOf('member');
  const id = await publish(world, 'bloc', 'bloc', { question, title: 'Thông báo số 1' });
  expect(await unreadOf('member')).toBe(before + 1);
  const [first] = await inboxOf('member');
  expect(first).toMatchObject({ id, title: 'Thông báo số 1', state: 'new', hasQuestion: true, version: 1 });
  const member = await world.as('member');
  const path = { params: { deliveryId: id } };
  const seen = await itemFor('member', id);
  expect(seen.body.question).toEqual({ text: question.text, answers: question.answers });
  expect(seen.text).not.toContain(question.why);
  await member.call('inbox.open', { ...path, body: { version: 1 } });
  expect(await unreadOf('member')).toBe(before);
  expect((await inboxOf('member'))[0]?.state).toBe('opened');
  const answered = await member.call('inbox.understand', { ...path, body: { version: 1, answer: 1 } });
  expect(answered.body.answered).toEqual({ answer: 1, right: 0, why: 'Xem mục 2.' });
  const again = await member.call('inbox.understand', { ...path, body: { version: 1, answer: 0 } });
  expect(again.body.answered?.answer).toBe(1);
  expect((await itemFor('member', id)).body).toMatchObject({
    state: 'understood',
    abilities: { understand: false },
  });
  expect((await inboxOf('colleague'))[0]?.state).toBe('new');
});

test('a new version asks again and says what changed; an old word does not count for it', async () => {
  const id = await publish(world, 'bloc', 'bloc', { title: 'Bản đầu' });
  const member = await world.as('member');
  const path = { params: { deliveryId: id } };
  await member.call('inbox.understand', { ...path, body: { version: 1, answer: null } });
  const bloc = await world.as('bloc');
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  await bloc.call('directives.replace', { params });
  const { body: one } = await bloc.call('directives.one', { params });
  expect(one).toMatchObject({ state: 'draft', version: 1 });
  const draft = { ...one.draft, title: 'Bản thay' };
  const saved = await bloc.call('directives.saveDraft', { params, body: { revision: one.revision, draft } });
  const without = { params, body: { revision: saved.body.revision, at: null } };
  expect((await bloc.call('directives.publish', without)).code).toBe('directives/changes-missing');
  const changed = { ...draft, changed: 'Sửa hạn nộp.' };
  const last = await bloc.call('directives.saveDraft', {
    params,
    body: { revision: saved.body.revision, draft: changed },
  });
  expect((await itemFor('member', id)).body.title).toBe('Bản đầu');
  await bloc.call('directives.publish', { params, body: { revision: last.body.revision, at: null } });
  expect((await itemFor('member', id)).body).toMatchObject({
    ...{ title: 'Bản thay', version: 2, changed: 'Sửa hạn nộp.', state: 'changed', understoodAt: null },
  });
  const late = await member.call('inbox.understand', { ...path, body: { version: 1, answer: null } });
  expect(late.code).toBe('directives/newer-version');
  expect((await bloc.call('directives.one', { params })).body.versions.map(({ version }) => version)).toEqual(
    [2, 1],
  );
});

test('what is withdrawn stays to be seen with its reason and asks for nothing', async () => {
  const id = await publish(world, 'bloc', 'bloc');
  const before = await unreadOf('member');
  const bloc = await world.as('bloc');
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  const blank = await bloc.call('directives.withdraw', { params, body: { because: ' ' } });
  expect(blank.code).toBe('directives/reason-missing');
  expect(
    (await bloc.call('directives.withdraw', { params, body: { because: 'Nhầm số liệu.' } })).status,
  ).toBe(200);
  expect((await bloc.call('directives.withdraw', { params, body: { because: 'Lần nữa.' } })).code).toBe(
    'directives/not-now',
  );
  expect(await unreadOf('member')).toBe(before - 1);
  expect((await itemFor('member', id)).body).toMatchObject({
    state: 'withdrawn',
    withdrawnBecause: 'Nhầm số liệu.',
  });
  const member = await world.as('member');
  const late = await member.call('inbox.understand', {
    params: { deliveryId: id },
    body: { version: 1, answer: null },
  });
  expect(late.code).toBe('directives/withdrawn');
});

test('what is over asks for nothing from the next day on', async () => {
  const before = await unreadOf('cousin');
  const id = await publish(world, 'bloc', 'bloc', { expiresOn: '2026-11-23' });
  expect(await unreadOf('cousin')).toBe(before + 1);
  world.setNow('2026-11-23T18:00:00Z');
  expect(await unreadOf('cousin')).toBe(before);
  expect((await itemFor('cousin', id)).body.state).toBe('expired');
  world.setNow('2026-11-23T02:00:00Z');
});

test('pages of twenty follow one another without a gap', async () => {
  for (let index = 0; index < 23; index += 1)
    await publish(world, 'otherCommittee', 'south', { title: `Tin ${index}` });
  const cousin = await world.as('cousin');
  const first = (await cousin.call('inbox.list')).body;
  const second = (await cousin.call('inbox.list', { query: { after: first.next ?? '' } })).body;
  expect(first.items).toHaveLength(20);
  const titles = [...first.items, ...second.items]
    .map(({ title }) => title)
    .filter((title) => title.startsWith('Tin '));
  expect(new Set(titles).size).toBe(23);
  expect((await cousin.call('inbox.list', { query: { after: 'bm90IGEgY3Vyc29y' } })).code).toBe(
    'kernel/invalid',
  );
});

test('nothing leaves to nobody, to units elsewhere, without words, or twice', async () => {
  const bloc = await world.as('bloc');
  const codeOf = async (choice: Choice) => {
    const { params, revision } = await write(world, 'bloc', 'bloc', choice);
    return (await bloc.call('directives.publish', { params, body: { revision, at: null } })).code;
  };
  expect(await codeOf({ statuses: ['exempt'] })).toBe('directives/nobody');
  expect(await codeOf({ at: [] })).toBe('directives/nobody');
  expect(await codeOf({ title: ' ' })).toBe('directives/title-missing');
  expect(await codeOf({ body: textOf(' ') })).toBe('directives/text-missing');
  expect(await codeOf({ question: { ...question, answers: ['Một'] } })).toBe(
    'directives/question-incomplete',
  );
  expect(await codeOf({ reportBy: '2026-11-22' })).toBe('directives/day-past');
  const { params, revision } = await write(world, 'otherCommittee', 'south', { at: ['north'] });
  const other = await world.as('otherCommittee');
  const stray = await other.call('directives.publish', { params, body: { revision, at: null } });
  expect(stray.code).toBe('directives/unit-not-below');
  expect((await other.call('directives.audience', { params })).body).toEqual({
    people: 0,
    units: [],
    strays: 1,
  });
});
