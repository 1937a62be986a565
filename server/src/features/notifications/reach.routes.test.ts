import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const rowOf = (person: PersonKey) => {
  const { memberId, unitId } = world.organisation.people[person];
  const unit = Object.values(world.organisation.units).find(({ id }) => id === unitId);
  return [unitId, unit?.lft, memberId];
};

const plantProof = (person: PersonKey, at: string) =>
  world.admin.query(
    `insert into push_subscriptions (unit_id, id, unit_lft, member_id, session_id, endpoint_digest, sealed, made_at, renewed_at, last_proof_at)
     values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), sha256($4::text::bytea), '', $5, $5, $5)`,
    [...rowOf(person), randomUUID(), at],
  );

const plantVisit = (person: PersonKey, at: string) =>
  world.admin.query(
    `insert into visits (unit_id, id, unit_lft, member_id, session_id, started_at, last_seen_at)
     values ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), $4, $4)`,
    [...rowOf(person), at],
  );

const plantHelp = (person: PersonKey, acts: string) =>
  world.admin.query(
    `insert into helps (unit_id, id, unit_lft, member_id, member_name, helper_id, helper_name, acts, in_person, named_by, named_by_name, named_at)
     values ($1, gen_random_uuid(), $2, $3, 'Người Thử', gen_random_uuid(), 'Người Giúp', $4, false, $3, 'Người Thử', now())`,
    [...rowOf(person), acts],
  );

const NOW = '2026-11-22T02:00:00Z';
const LONG_AGO = '2026-10-20T02:00:00Z';

test('each member is reached by the best way there is', async () => {
  const { units, people } = world.organisation;
  await plantProof('member', NOW);
  await plantVisit('member', NOW);
  await plantProof('colleague', LONG_AGO);
  await plantVisit('colleague', NOW);
  await plantVisit('bureau', LONG_AGO);
  await plantHelp('bureau', '{read-papers}');
  await plantHelp('deputy', '{report-task}');
  const deputy = { unitId: units['north-a'].id, memberId: people.deputy.memberId };
  const secretary = await world.as('secretary');
  await secretary.call('notifications.setPaper', { params: deputy, body: { getsPaper: true } });

  const committee = await world.as('committee');
  const reach = await committee.call('notifications.reach', { params: { unitId: units.north.id } });
  // Who asks has just opened the handbook; that is written down at the end of their visit.
  expect(reach.body).toMatchObject({ push: 1, inbox: 1, helper: 1, paper: 1, none: 5, total: 9, days: 30 });
  expect(reach.body.units).toMatchObject([
    { name: 'Chi bộ Bắc 1', hasUnits: false, push: 1, inbox: 1, helper: 1, paper: 1, none: 1, total: 5 },
    { name: 'Chi bộ Bắc 2', hasUnits: false, push: 0, none: 4, total: 4 },
  ]);
  expect(reach.text).not.toContain('Người');
});

test('an audience narrows it, and nothing outside the branch is told', async () => {
  const { units } = world.organisation;
  const bloc = await world.as('bloc');
  const at = { params: { unitId: units.bloc.id } };
  const secretaries = await bloc.call('notifications.reach', { ...at, query: { posts: 'secretary' } });
  expect(secretaries.body).toMatchObject({ total: 3 });
  const chosen = [units['north-a'].id, units['south-a'].id].join(',');
  const two = await bloc.call('notifications.reach', { ...at, query: { units: chosen, statuses: 'full' } });
  expect(two.body.units.map(({ total }) => total)).toEqual([5, 3]);
  const committee = await world.as('committee');
  const north = await committee.call('notifications.reach', {
    params: { unitId: units.north.id },
    query: { units: units['south-a'].id },
  });
  expect(north.body).toMatchObject({ total: 0, units: [] });
  for (const query of [{ posts: 'king' }, { statuses: 'full,unknown' }, { units: 'x'.repeat(36) }])
    expect((await bloc.call('notifications.reach', { ...at, query })).code).toBe('kernel/invalid');
});

test('only those who lead the cell see whom to visit', async () => {
  const { units, people } = world.organisation;
  const at = { params: { unitId: units['north-a'].id } };
  const secretary = await world.as('secretary');
  const list = await secretary.call('notifications.unreached', at);
  expect(list.body.members).toMatchObject([
    { memberId: people.secretary.memberId, getsPaper: false },
    { memberId: people.deputy.memberId, getsPaper: true },
  ]);
  for (const person of ['member', 'committee', 'overseer', 'sister', 'administrator'] as const)
    expect((await (await world.as(person)).call('notifications.unreached', at)).status, person).toBe(404);
});

test('the mark for paper is kept and written down once', async () => {
  const { units, people } = world.organisation;
  const params = { unitId: units['north-a'].id, memberId: people.member.memberId };
  const secretary = await world.as('secretary');
  const set = (getsPaper: boolean) =>
    secretary.call('notifications.setPaper', { params, body: { getsPaper } });
  expect((await set(true)).status).toBe(200);
  expect((await set(true)).status).toBe(200);
  expect((await secretary.call('notifications.paper', { params })).body).toEqual({ getsPaper: true });
  const { rows } = await world.admin.query(
    `select after from audit_events where action = 'notifications.set-paper' and object_id = $1`,
    [people.member.memberId],
  );
  expect(rows).toEqual([{ after: { getsPaper: true } }]);
});
