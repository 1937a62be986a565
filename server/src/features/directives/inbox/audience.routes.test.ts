// Delivery for every kind of audience, to the person who must get it and to the one who must not: through HTTP, and in both directions.
import type { AudienceStatus } from '@sotay/core/kernel/audience.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonKey, type UnitKey, personKeys } from '../../../../test/organisation.ts';
import { type Client, type World, createWorld } from '../../../../test/world.ts';
import { systemActor } from '../../../platform/access/system-actor.ts';
import { findActor } from '../../../platform/identity/sessions.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { audienceMembers } from '../../members/index.ts';
import { type Choice, publish, publishNext } from '../../../../test/directives.ts';
import { inboxForNotices } from './told.read-model.ts';

const NOW = '2026-11-23T02:00:00Z';
const northA = ['secretary', 'deputy', 'bureau', 'member', 'colleague'] as const;
const northB = ['sister', 'sisterMember', 'overseer', 'committee'] as const;
const southA = ['cousin', 'cousinMember', 'otherCommittee'] as const;
const solo = ['bloc', 'editor', 'administrator'] as const;
/** A guest of `north-a`. */
const guest = 'cousinMember';
const everybody = [...northA, ...northB, ...southA, ...solo];

let world: World;
let clients: Map<PersonKey, Client>;

const memberOf = (person: PersonKey): string => world.organisation.people[person].memberId;

beforeAll(async () => {
  world = await createWorld({ now: NOW });
  const { units, people } = world.organisation;
  const flag = (person: PersonKey, what: string) =>
    world.admin.query(`update members set ${what} where id = $1`, [memberOf(person)]);
  await flag('colleague', `status = 'probationary'`);
  await flag('deputy', 'exempt = true');
  await flag('sisterMember', 'temporary_out = true');
  await flag('bureau', 'temporary_in = true');
  await world.admin.query(
    `insert into stays (unit_id, id, unit_lft, member_unit_id, member_id, name, sort_key, status, from_on, until_on)
     values ($1, gen_random_uuid(), $2, $3, $4, 'x', 'x', 'full', '2026-11-01', '2026-11-30')`,
    [units['north-a'].id, units['north-a'].lft, people.cousinMember.unitId, people.cousinMember.memberId],
  );
  // A second hat, in a branch that is not one's own, and never the post in use; and one that was taken off.
  for (const [kind, until] of [
    ['overseer', null],
    ['editor', '2026-11-22'],
  ])
    await world.admin.query(
      `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on, until_on)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, '2026-01-01', $6)`,
      [units['south-a'].id, units['south-a'].lft, people.member.unitId, people.member.memberId, kind, until],
    );
  const present = personKeys.filter((person) => person !== 'leaver');
  clients = new Map(await Promise.all(present.map(async (key) => [key, await world.as(key)] as const)));
});
afterAll(() => world.end());

type Case = {
  at: UnitKey[];
  posts?: PostKind[];
  statuses?: AudienceStatus[];
  by?: [PersonKey, UnitKey];
  to: readonly PersonKey[];
};

const cases: Record<string, Case> = {
  'the whole organisation': { at: ['bloc'], to: everybody },
  'a branch': { at: ['north'], to: [...northA, ...northB, guest] },
  'one cell': { at: ['north-a'], to: [...northA, guest] },
  'a cell directly below the top': { at: ['solo'], to: solo },
  'two units side by side': { at: ['north-a', 'solo'], to: [...northA, guest, ...solo] },
  'a unit and one inside it': { at: ['north', 'north-a'], to: [...northA, ...northB, guest] },
  'the other branch': { at: ['south'], to: southA },
  'a committee to its own branch': {
    at: ['north'],
    by: ['committee', 'north'],
    to: [...northA, ...northB, guest],
  },
  'a committee to one cell of its own': { at: ['north-b'], by: ['committee', 'north'], to: northB },
  'a cell to itself': { at: ['north-a'], by: ['secretary', 'north-a'], to: [...northA, guest] },
  'its sister to itself': { at: ['north-b'], by: ['sister', 'north-b'], to: northB },
  'all secretaries': { at: ['bloc'], posts: ['secretary'], to: ['secretary', 'sister', 'cousin'] },
  'secretaries of a branch': { at: ['north'], posts: ['secretary'], to: ['secretary', 'sister'] },
  'the secretary of a cell': { at: ['north-a'], posts: ['secretary'], to: ['secretary'] },
  'all deputies': { at: ['bloc'], posts: ['deputy-secretary'], to: ['deputy'] },
  'members of a bureau': { at: ['bloc'], posts: ['bureau-member'], to: ['bureau'] },
  'members of all committees': {
    at: ['bloc'],
    posts: ['committee-member'],
    to: ['committee', 'otherCommittee', 'bloc'],
  },
  'members of one committee': { at: ['north'], posts: ['committee-member'], to: ['committee'] },
  'editors, one of whom is one no more': { at: ['bloc'], posts: ['editor'], to: ['editor'] },
  administrators: { at: ['bloc'], posts: ['administrator'], to: ['administrator'] },
  'the overseer of a cell, who belongs to another': {
    at: ['north-a'],
    posts: ['overseer'],
    to: ['overseer'],
  },
  'an overseer of the other branch, by a second hat': { at: ['south'], posts: ['overseer'], to: ['member'] },
  'overseers everywhere': { at: ['bloc'], posts: ['overseer'], to: ['overseer', 'member'] },
  'two posts in two branches': {
    at: ['north-b', 'south-a'],
    posts: ['secretary', 'overseer'],
    to: ['sister', 'cousin', 'member'],
  },
  'full members': {
    at: ['north'],
    statuses: ['full'],
    to: [...northA.filter((key) => key !== 'colleague'), ...northB, guest],
  },
  'probationary members': { at: ['bloc'], statuses: ['probationary'], to: ['colleague'] },
  'those exempt from meetings': { at: ['bloc'], statuses: ['exempt'], to: ['deputy'] },
  'guests by their record': { at: ['bloc'], statuses: ['temporary-in'], to: ['bureau'] },
  'those who are away': { at: ['north'], statuses: ['temporary-out'], to: ['sisterMember'] },
  'one of two statuses': {
    at: ['north'],
    statuses: ['probationary', 'temporary-out'],
    to: ['colleague', 'sisterMember'],
  },
  'a post and a status': {
    at: ['bloc'],
    posts: ['deputy-secretary', 'secretary'],
    statuses: ['exempt'],
    to: ['deputy'],
  },
};

const has = async (person: PersonKey, deliveryId: string): Promise<boolean> => {
  const client = clients.get(person);
  const list = await client?.call('inbox.list');
  const item = await client?.call('inbox.item', { params: { deliveryId } });
  const listed = list?.body.items.some(({ id }) => id === deliveryId) ?? false;
  expect([person, item?.status], person).toEqual([person, listed ? 200 : 404]);
  return listed;
};

const readersOf = async (deliveryId: string): Promise<PersonKey[]> => {
  const found: PersonKey[] = [];
  for (const person of clients.keys()) if (await has(person, deliveryId)) found.push(person);
  return found.sort();
};

/** As the sender counts: the same audience from the other side. */
const membersOf = async ({ at, posts = [], statuses = [] }: Case): Promise<PersonKey[]> => {
  const { units } = world.organisation;
  const actor = await systemActor(world.platform.pools.auth, units.bloc.id, new Date(NOW));
  if (!actor) throw new Error('No unit.');
  const audience = { unitIds: at.map((key) => units[key].id), posts, statuses };
  const rows = await transaction(world.platform.pools.app, actor, 'read only', async (tx) =>
    sql<{ memberId: string }>`select a.member_id from (${audienceMembers(audience, '2026-11-23')}) a`.execute(
      tx,
    ),
  );
  const ids = new Set(rows.rows.map(({ memberId }) => memberId));
  return personKeys.filter((person) => ids.has(memberOf(person))).sort();
};

test.each(Object.entries(cases))('to %s', async (_name, choice) => {
  const { by = ['bloc', 'bloc'], to, ...audience } = choice;
  const id = await publish(world, ...by, audience);
  const expected = [...to].sort();
  expect(await readersOf(id)).toEqual(expected);
  expect(await membersOf(choice)).toEqual(expected);
});

/** The office of the whole organisation sends the next version. */
const publishAgain = (id: string, choice: Choice): Promise<void> =>
  publishNext(world, { person: 'bloc', unit: 'bloc', id }, choice);

type Narrowing = readonly [before: Omit<Case, 'to'>, now: Case, dropped: readonly PersonKey[]];

const wholeNorth: readonly PersonKey[] = [...northA, ...northB, guest];

/** Everybody of the northern branch but these. */
const northWithout = (...but: PersonKey[]): PersonKey[] => wholeNorth.filter((key) => !but.includes(key));

/** How a second version is for others than the first: by place, by status, by post, and back again to more people. */
const narrowings: Record<string, Narrowing> = {
  'to one of two cells': [{ at: ['north'] }, { at: ['north-b'], to: northB }, [...northA, guest]],
  'to those of a status at the same place': [
    { at: ['north'] },
    { at: ['north'], statuses: ['probationary'], to: ['colleague'] },
    northWithout('colleague'),
  ],
  'from one status to another': [
    { at: ['bloc'], statuses: ['probationary', 'exempt'] },
    { at: ['bloc'], statuses: ['exempt', 'temporary-in'], to: ['deputy', 'bureau'] },
    ['colleague'],
  ],
  'to holders of a post at the same place': [
    { at: ['north'] },
    { at: ['north'], posts: ['secretary'], to: ['secretary', 'sister'] },
    northWithout('secretary', 'sister'),
  ],
  'from holders of one post to those of another': [
    { at: ['bloc'], posts: ['overseer'] },
    { at: ['bloc'], posts: ['editor'], to: ['editor'] },
    ['overseer', 'member'],
  ],
  'to everybody there again': [
    { at: ['north-b'], posts: ['secretary'] },
    { at: ['north-b'], to: northB },
    [],
  ],
};

test.each(Object.entries(narrowings))(
  'a new version %s takes nothing away without a word',
  async (_name, [before, { to, ...now }, dropped]) => {
    const id = await publish(world, 'bloc', 'bloc', before);
    const opened = { params: { deliveryId: id }, body: { version: 1 } };
    for (const person of dropped) await clients.get(person)?.call('inbox.open', opened);
    await publishAgain(id, { ...now, changed: 'Đổi người nhận.' });
    for (const [person, client] of clients) {
      const { status, body } = await client.call('inbox.item', { params: { deliveryId: id } });
      if (to.includes(person)) {
        expect([person, body]).toMatchObject([person, { state: 'new', version: 2, isForOthers: false }]);
      } else if (dropped.includes(person)) {
        const told = {
          state: 'withdrawn',
          version: 1,
          isForOthers: true,
          withdrawnBecause: 'Đổi người nhận.',
        };
        expect([person, body]).toMatchObject([person, told]);
        const { items } = (await client.call('inbox.list')).body;
        const listed = items.filter((item) => item.id === id);
        expect([person, listed]).toMatchObject([person, [{ state: 'withdrawn', isForOthers: true }]]);
      } else expect([person, status]).toEqual([person, 404]);
    }
  },
);

test('who was left out and is named again has the newest version, and what is withdrawn at last is so for all', async () => {
  const id = await publish(world, 'bloc', 'bloc', { at: ['north'] });
  await publishAgain(id, { at: ['north'], statuses: ['probationary'], changed: 'Cho dự bị.' });
  await publishAgain(id, { at: ['north'], changed: 'Cho tất cả.' });
  const seen = async (person: PersonKey) =>
    (await clients.get(person)?.call('inbox.item', { params: { deliveryId: id } }))?.body;
  for (const person of ['member', 'colleague'] as const)
    expect(await seen(person), person).toMatchObject({ state: 'new', version: 3 });
  const params = { unitId: world.organisation.units.bloc.id, directiveId: id };
  await clients.get('bloc')?.call('directives.withdraw', { params, body: { because: 'Nhầm.' } });
  for (const person of ['member', 'colleague'] as const)
    expect(await seen(person), person).toMatchObject({
      ...{ state: 'withdrawn', version: 3, isForOthers: false, withdrawnBecause: 'Nhầm.' },
    });
});

test('many inboxes counted at once by a job say what each reader sees', async () => {
  const { units } = world.organisation;
  const actor = await systemActor(world.platform.pools.auth, units.bloc.id, new Date(NOW));
  if (!actor) throw new Error('No unit.');
  const persons = [...clients.keys()];
  const counted = await transaction(world.platform.pools.app, actor, 'read only', (tx) =>
    inboxForNotices(world.platform).unreadOf(tx, persons.map(memberOf)),
  );
  for (const person of persons) {
    const { body } = (await clients.get(person)?.call('inbox.unread')) ?? { body: { unread: -1 } };
    expect([person, counted.get(memberOf(person)) ?? 0]).toEqual([person, body.unread]);
  }
});

test('who is signed in gets nothing from the functions that jobs ask', async () => {
  const token = await world.tokenOf('bloc');
  const actor = await findActor(world.platform.pools.auth, token, new Date(NOW));
  if (!actor) throw new Error('Nobody.');
  const counted = await transaction(world.platform.pools.app, actor, 'read only', (tx) =>
    inboxForNotices(world.platform).unreadOf(tx, [memberOf('member')]),
  );
  expect(counted.size).toBe(0);
});

test('the database alone shows no place that is neither above the reader nor governed', async () => {
  const id = await publish(world, 'bloc', 'bloc', { at: ['south'] });
  const seen = async (person: PersonKey): Promise<number> => {
    const actor = await findActor(world.platform.pools.auth, await world.tokenOf(person), new Date(NOW));
    if (!actor) throw new Error('Nobody.');
    return transaction(world.platform.pools.app, actor, 'read only', async (tx) => {
      const rows = await tx.executeQuery(CompiledQuery.raw('select from deliveries where id = $1', [id]));
      return rows.rows.length;
    });
  };
  for (const person of ['cousin', 'cousinMember', 'otherCommittee', 'bloc', 'administrator'] as const)
    expect([person, await seen(person)]).toEqual([person, 1]);
  for (const person of [...northA, ...northB]) expect([person, await seen(person)]).toEqual([person, 0]);
});

test('a stay that is over and a post that ended take their items along', async () => {
  const byStay = await publish(world, 'secretary', 'north-a');
  const byPost = await publish(world, 'bloc', 'bloc', { at: ['north-a'], posts: ['overseer'] });
  expect([await has(guest, byStay), await has('overseer', byPost)]).toEqual([true, true]);
  world.setNow('2026-12-01T02:00:00Z');
  await world.admin.query(`update posts set until_on = '2026-11-30' where member_id = $1`, [
    memberOf('overseer'),
  ]);
  const later = [await world.as(guest), await world.as('overseer')];
  for (const [index, deliveryId] of [byStay, byPost].entries())
    expect((await later[index]?.call('inbox.item', { params: { deliveryId } }))?.status).toBe(404);
});
