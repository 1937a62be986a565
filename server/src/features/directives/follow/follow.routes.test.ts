import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey, UnitKey } from '../../../../test/organisation.ts';
import { type World, createWorld } from '../../../../test/world.ts';
import { publish } from '../../../../test/directives.ts';

const question = { text: 'Hạn là ngày nào?', answers: ['Ngày 25', 'Ngày 30'], right: 0, why: 'Mục 2.' };
const northA = ['secretary', 'deputy', 'bureau', 'member', 'colleague'] as const;

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ now: '2026-11-23T02:00:00Z' });
  id = await publish(world, 'bloc', 'bloc', { question });
  for (const [index, person] of northA.entries())
    await (
      await world.as(person)
    ).call('inbox.understand', {
      params: { deliveryId: id },
      body: { version: 1, answer: index === 0 ? 1 : 0 },
    });
  await (await world.as('sister')).call('inbox.open', { params: { deliveryId: id }, body: { version: 1 } });
});
afterAll(() => world.end());

const at = (unit: UnitKey) => ({ params: { unitId: world.organisation.units[unit].id, deliveryId: id } });
const reached = async (person: PersonKey, unit: UnitKey) =>
  (await world.as(person)).call('directives.reached', at(unit));

test('those above get numbers by unit, from five people on, and no name', async () => {
  const { body, text } = await reached('bloc', 'bloc');
  expect(body).toMatchObject({ people: 15, opened: 6, understood: 5, answered: 5, misread: 1 });
  expect(body.answers).toEqual([
    { text: 'Ngày 25', given: 4, isRight: true },
    { text: 'Ngày 30', given: 1, isRight: false },
  ]);
  // Of three groups (9, 3, 3) the two small ones are not told; together they hide each other.
  expect(body.units.map(({ name, people, opened }) => [name, people, opened])).toEqual([
    ['Đảng bộ Sở Bắc', 9, 6],
    ['Đảng bộ Sở Nam', 3, null],
    ['Chi bộ Độc lập', 3, null],
  ]);
  expect(text).not.toContain(world.organisation.people.member.memberId);
});

test('where one group alone would stay untold, a second one does with it', async () => {
  const { body } = await reached('committee', 'north');
  expect(body).toMatchObject({ people: 9, opened: 6 });
  expect(body.units.map(({ opened }) => opened)).toEqual([null, null]);
});

test('what is held back beside a small sister is held back on the own page too, but not from who sees no more', async () => {
  for (const person of ['bloc', 'committee'] as const)
    expect((await reached(person, 'north-a')).body, person).toMatchObject({
      ...{ people: 5, opened: null, understood: null, answered: null, misread: null, answers: null },
    });
  expect((await reached('secretary', 'north-a')).body).toMatchObject({
    ...{ people: 5, opened: 5, understood: 5, answered: 5, misread: 1 },
  });
});

test('names are for those who lead the cell, and for its own people alone', async () => {
  const { body } = await (await world.as('secretary')).call('directives.readers', at('north-a'));
  expect(body.members.map(({ understood }) => understood)).toEqual([true, true, true, true, true]);
  for (const [person, unit] of [
    ...(['committee', 'bloc', 'overseer', 'bureau', 'member', 'sister'] as const).map(
      (key) => [key, 'north-a'] as const,
    ),
    ['secretary', 'north-b'],
    ['committee', 'north'],
  ] as const)
    expect((await (await world.as(person)).call('directives.readers', at(unit))).status, person).toBe(404);
});

test('a slip of paper that came back counts, and does not change who said it by themselves', async () => {
  const sister = await world.as('sister');
  const { sisterMember, committee, member } = world.organisation.people;
  const tick = async ({ memberId }: { memberId: string }, version = 1) =>
    sister.call('directives.tickSlip', {
      params: { unitId: world.organisation.units['north-b'].id, memberId },
      body: { ticks: [{ itemId: id, version, answer: null }] },
    });
  expect((await tick(sisterMember, 2)).code).toBe('directives/newer-version');
  expect([(await tick(sisterMember)).status, (await tick(committee)).status]).toEqual([200, 200]);
  expect((await tick(member)).status).toBe(404);
  const { body } = await sister.call('directives.readers', at('north-b'));
  expect(body.members.filter(({ way }) => way === 'paper')).toHaveLength(2);
  expect(body.members.map(({ opened, understood }) => [opened, understood])).toEqual(
    expect.arrayContaining([
      [true, false],
      [false, false],
      [true, true],
    ]),
  );
  const { rows } = await world.admin.query('select way from receipts where member_id = $1', [
    member.memberId,
  ]);
  expect(rows).toEqual([{ way: 'app' }]);
  expect(
    (await (await world.as('sisterMember')).call('inbox.item', { params: { deliveryId: id } })).body.state,
  ).toBe('understood');
});

test('a receipt goes with its member to another cell, and into the record that is kept of two', async () => {
  const { units, people } = world.organisation;
  const { member, colleague, leaver } = people;
  await world.admin.query(
    `select set_config('app.lo', '0', false), set_config('app.hi', '9007199254740991', false)`,
  );
  await world.admin.query('update members set unit_id = $1, unit_lft = $2 where id = $3', [
    ...[units['north-b'].id, units['north-b'].lft, colleague.memberId],
  ]);
  const placeOf = async (memberId: string) =>
    (
      await world.admin.query<{ unit_id: string }>('select unit_id from receipts where member_id = $1', [
        memberId,
      ])
    ).rows;
  expect(await placeOf(colleague.memberId)).toEqual([{ unit_id: units['north-b'].id }]);
  await world.admin.query(
    `insert into receipts (unit_id, item_id, member_id, version, unit_lft, opened_on, way)
     select $1, i, $2, 1, $3, '2026-11-01', 'app' from unnest(array[$4, gen_random_uuid()]) i`,
    [leaver.unitId, leaver.memberId, units['north-a'].lft, id],
  );
  await world.admin.query(
    `update members set left_on = '2026-11-01', left_reason = null, merged_into = $1, merged_into_unit_id = $2 where id = $3`,
    [member.memberId, member.unitId, leaver.memberId],
  );
  expect(await placeOf(leaver.memberId)).toEqual([]);
  expect(await placeOf(member.memberId)).toHaveLength(2);
});

test('who has left does not count', async () => {
  const left = await publish(world, 'bloc', 'bloc');
  const { leaver, member } = world.organisation.people;
  await (await world.as('member')).call('inbox.open', { params: { deliveryId: left }, body: { version: 1 } });
  await world.admin.query(
    `insert into receipts (unit_id, item_id, member_id, version, unit_lft, opened_on, way)
     select r.unit_id, r.item_id, $1, 1, r.unit_lft, r.opened_on, 'app' from receipts r where r.item_id = $2 and r.member_id = $3`,
    [leaver.memberId, left, member.memberId],
  );
  const { body } = await (
    await world.as('bloc')
  ).call('directives.reached', {
    params: { unitId: world.organisation.units.bloc.id, deliveryId: left },
  });
  expect(body.opened).toBe(1);
});

test('a question to the unit that published names what it is about, and goes on with it', async () => {
  const member = await world.as('member');
  const { units } = world.organisation;
  const body = { kind: 'question', title: 'Hỏi về hạn', text: 'Hạn nộp là ngày nào?', aboutId: id } as const;
  const sent = await member.call('petitions.send', { params: { unitId: units['north-a'].id }, body });
  expect(sent.status).toBe(200);
  const path = (unit: UnitKey) => ({ params: { unitId: units[unit].id, petitionId: sent.body.id } });
  const secretary = await world.as('secretary');
  expect((await secretary.call('petitions.one', path('north-a'))).body.about).toEqual({
    id,
    title: 'Thông báo thử',
  });
  await secretary.call('petitions.pass', { ...path('north-a'), body: { opinion: 'Chuyển.' } });
  expect((await (await world.as('committee')).call('petitions.one', path('north'))).body.about?.id).toBe(id);
  const other = await publish(world, 'otherCommittee', 'south');
  const foreign = await member.call('petitions.send', {
    params: { unitId: units.north.id },
    body: { ...body, aboutId: other },
  });
  expect(foreign.status).toBe(404);
});
