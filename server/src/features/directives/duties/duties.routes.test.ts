import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { publish, textOf } from '../../../../test/directives.ts';
import { leadersToRemind } from './remind.ts';

const NOW = '2026-11-23T02:00:00Z';

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: NOW });
});
afterAll(() => world.end());
beforeEach(() => world.setNow(NOW));

const at = (unit: UnitKey, deliveryId: string) => ({
  params: { unitId: world.organisation.units[unit].id, deliveryId },
});
const newest = { version: 1 };
const receive = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await world.as(person)).call('directives.receive', { ...at(unit, id), body: newest });
const passOn = async (person: PersonKey, unit: UnitKey, id: string, version = 1) =>
  (await world.as(person)).call('directives.passOn', {
    ...at(unit, id),
    body: { version, guidance: textOf('Các chi bộ làm trước ngày 28.'), dueOn: '2026-11-28' },
  });
const report = async (person: PersonKey, unit: UnitKey, id: string, mediaIds: string[] = []) =>
  (await world.as(person)).call('directives.report', {
    ...at(unit, id),
    body: { ...newest, words: 'Đã làm xong.', mediaIds },
  });
const waterfall = async (person: PersonKey, unit: UnitKey, id: string) =>
  (await (await world.as(person)).call('directives.waterfall', at(unit, id))).body;
const ask = () =>
  publish(world, 'bloc', 'bloc', {
    kind: 'directive',
    asks: 'act',
    reportBy: '2026-11-30',
    title: 'Việc phải làm',
  });

test('a directive goes down level by level, and the sender sees where it is stuck and whom to call', async () => {
  const id = await ask();
  expect((await passOn('committee', 'north', id)).code).toBe('directives/not-received');
  expect((await receive('committee', 'north', id)).status).toBe(200);
  expect((await passOn('committee', 'north', id)).status).toBe(200);
  expect((await receive('secretary', 'north-a', id)).status).toBe(200);
  expect((await report('secretary', 'north-a', id)).status).toBe(200);
  const member = await (await world.as('member')).call('inbox.item', { params: { deliveryId: id } });
  expect(member.body.guidance).toMatchObject([{ unitName: 'Đảng bộ Sở Bắc', dueOn: '2026-11-28' }]);
  expect(member.body.abilities.actFor).toBeNull();
  const cousin = await (await world.as('cousin')).call('inbox.item', { params: { deliveryId: id } });
  expect(cousin.body.guidance).toEqual([]);
  expect(cousin.body.abilities.actFor).toBe(world.organisation.units['south-a'].id);
  world.setNow('2026-11-26T02:00:00Z');
  const top = await waterfall('bloc', 'bloc', id);
  expect(top).toMatchObject({ units: 6, waiting: 4, received: 0, passed: 1, reported: 1, stuck: 4 });
  expect(
    top.rows.map(({ name, state, days, isStuck, below }) => [name, state, days, isStuck, below.units]),
  ).toEqual([
    ['Đảng bộ Sở Bắc', 'passed', 3, false, 2],
    ['Đảng bộ Sở Nam', 'waiting', 3, true, 1],
    ['Chi bộ Độc lập', 'waiting', 3, true, 0],
  ]);
  expect(top.rows[1]?.call).toMatchObject({ post: 'committee-member', name: 'Người Thử 11' });
  const north = await waterfall('committee', 'north', id);
  expect(north.rows.map(({ name, state, report: words }) => [name, state, words])).toEqual([
    ['Chi bộ Bắc 1', 'reported', 'Đã làm xong.'],
    ['Chi bộ Bắc 2', 'waiting', ''],
  ]);
  expect((await (await world.as('sister')).call('directives.waterfall', at('north', id))).status).toBe(404);
});

test('withdrawn or replaced while a cell passes it on: it is said, and what was there stays', async () => {
  const id = await ask();
  await receive('secretary', 'north-a', id);
  await passOn('secretary', 'north-a', id);
  const bloc = await world.as('bloc');
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  await bloc.call('directives.replace', { params });
  const { body: one } = await bloc.call('directives.one', { params });
  const draft = { ...one.draft, changed: 'Thêm mục 3.' };
  const saved = await bloc.call('directives.saveDraft', { params, body: { revision: one.revision, draft } });
  await bloc.call('directives.publish', { params, body: { revision: saved.body.revision, at: null } });
  const late = await passOn('secretary', 'north-a', id);
  expect(late.code).toBe('directives/newer-version');
  expect(late.text).toContain('"version":2');
  const duty = await (await world.as('secretary')).call('directives.duty', at('north-a', id));
  expect(duty.body).toMatchObject({
    state: 'waiting',
    isForEarlier: true,
    guidance: textOf('Các chi bộ làm trước ngày 28.'),
  });
  const member = await world.as('member');
  const read = async () => (await member.call('inbox.item', { params: { deliveryId: id } })).body.guidance;
  expect(await read()).toMatchObject([{ unitName: 'Chi bộ Bắc 1', isForEarlier: true }]);
  const secretary = await world.as('secretary');
  await secretary.call('directives.receive', { ...at('north-a', id), body: { version: 2 } });
  await passOn('secretary', 'north-a', id, 2);
  expect(await read()).toMatchObject([{ isForEarlier: false }]);
  await bloc.call('directives.withdraw', { params, body: { because: 'Thay bằng kế hoạch khác.' } });
  expect((await passOn('secretary', 'north-a', id, 2)).code).toBe('directives/withdrawn');
  const { body } = await (
    await world.as('secretary')
  ).call('directives.duties', {
    params: { unitId: world.organisation.units['north-a'].id },
  });
  expect(body.duties.find((row) => row.id === id)).toMatchObject({ isWithdrawn: true });
});

test('what asks nothing of a unit is no duty of it', async () => {
  const notice = await publish(world, 'bloc', 'bloc');
  expect((await receive('secretary', 'north-a', notice)).code).toBe('directives/no-duty');
  const own = await publish(world, 'committee', 'north', { asks: 'act', kind: 'directive' });
  expect((await receive('committee', 'north', own)).code).toBe('directives/no-duty');
  expect((await receive('secretary', 'north-a', own)).status).toBe(200);
  const some = await publish(world, 'bloc', 'bloc', {
    asks: 'act',
    kind: 'directive',
    at: ['north-b', 'solo'],
  });
  expect((await receive('secretary', 'north-a', some)).status).toBe(404);
  const top = await waterfall('bloc', 'bloc', some);
  expect(top.rows.map(({ name, state, below }) => [name, state, below.units])).toEqual([
    ['Đảng bộ Sở Bắc', null, 1],
    ['Chi bộ Độc lập', 'waiting', 0],
  ]);
  for (const person of ['member', 'overseer', 'bureau'] as const)
    expect((await receive(person, 'north-a', own)).status, person).toBe(404);
});

test('reminders go to those who lead units with which it is stuck, also taken up and not passed on, later to those above them too', async () => {
  const id = await ask();
  await receive('committee', 'north', id);
  await receive('secretary', 'north-a', id);
  const { bloc } = world.organisation.units;
  const actor = await systemActor(world.platform.pools.auth, bloc.id, new Date(NOW));
  if (!actor) throw new Error('No unit.');
  const remind = async (wants: 'step' | 'report', tellsAbove: boolean, version = 1) => {
    const found = await transaction(world.platform.pools.app, actor, 'read only', (tx) =>
      leadersToRemind(
        { tx, now: new Date('2026-11-25T01:00:00Z') },
        { lft: bloc.lft, rgt: bloc.rgt },
        { id, version, wants, tellsAbove },
      ),
    );
    const { people } = world.organisation;
    return Object.entries(people).flatMap(([key, row]) => (found.includes(row.memberId) ? [key] : []));
  };
  const stuck = ['sister', 'cousin', 'committee', 'otherCommittee'];
  expect(await remind('step', false)).toEqual(stuck);
  expect(await remind('step', true)).toEqual([...stuck, 'bloc']);
  await passOn('committee', 'north', id);
  expect(await remind('step', false)).not.toContain('committee');
  expect(await remind('report', false)).toContain('secretary');
  expect(await remind('step', false, 2)).toEqual([]);
});
