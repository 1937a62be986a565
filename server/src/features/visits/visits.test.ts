import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonKey } from '../../../test/organisation.ts';
import { type World, createWorld } from '../../../test/world.ts';
import { type Actor, NOTHING_PROVED } from '../../platform/access/actor.ts';
import { keepVisits } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const actorOf = (person: PersonKey): Actor => {
  const { memberId, accountId, unitId } = world.organisation.people[person];
  const unit = Object.values(world.organisation.units).find(({ id }) => id === unitId);
  return {
    memberId,
    accountId,
    unitId,
    sessionId: randomUUID(),
    unitLfts: [unit?.lft ?? 0],
    homeLfts: [],
    post: null,
    authenticatedAt: new Date(0),
    strength: NOTHING_PROVED,
  };
};

const visitsOf = async (sessionId: string): Promise<string[]> => {
  const { rows } = await world.admin.query<{ started_at: Date; last_seen_at: Date }>(
    'select started_at, last_seen_at from visits where session_id = $1 order by started_at',
    [sessionId],
  );
  return rows.map((row) =>
    [row.started_at, row.last_seen_at].map((at) => at.toISOString().slice(11, 16)).join('–'),
  );
};

const at = (time: string): void => world.setNow(`2026-11-22T${time}:00Z`);

test('a visit grows from one writing to the next, and another begins after half an hour', async () => {
  const visits = keepVisits(world.platform);
  const member = actorOf('member');
  const sister = actorOf('sister');
  at('02:00');
  visits.saw(member);
  visits.saw(sister);
  at('02:10');
  visits.saw(member);
  await visits.flush();
  expect(await visitsOf(member.sessionId)).toEqual(['02:00–02:10']);
  at('02:40');
  visits.saw(member);
  await visits.flush();
  at('03:11');
  visits.saw(member);
  await visits.stop();
  expect(await visitsOf(member.sessionId)).toEqual(['02:00–02:40', '03:11–03:11']);
  expect(await visitsOf(sister.sessionId)).toEqual(['02:00–02:00']);
});

test('two processes count one visit of a session once', async () => {
  const processes = [keepVisits(world.platform), keepVisits(world.platform)];
  const member = actorOf('member');
  at('04:00');
  for (const visits of processes) visits.saw(member);
  await Promise.all(processes.map((visits) => visits.stop()));
  expect(await visitsOf(member.sessionId)).toEqual(['04:00–04:00']);
});

test('what could not be written waits for the next time', async () => {
  const visits = keepVisits(world.platform);
  const member = actorOf('member');
  await world.admin.query('alter table visits rename to visits_away');
  at('05:00');
  visits.saw(member);
  await visits.flush();
  await world.admin.query('alter table visits_away rename to visits');
  at('05:05');
  visits.saw(member);
  at('06:00');
  visits.saw(member);
  await visits.stop();
  expect(await visitsOf(member.sessionId)).toEqual(['05:00–05:05', '06:00–06:00']);
});

test('requests of somebody signed in are a visit, of nobody else', async () => {
  const other = await createWorld({ now: '2026-11-22T07:00:00Z' });
  const member = await other.as('member');
  await member.call('tasks.mine');
  other.setNow('2026-11-22T07:05:00Z');
  await member.call('tasks.mine');
  await other.anonymous.call('tasks.mine');
  await other.app.close();
  const { rows } = await other.admin.query('select member_id, started_at, last_seen_at from visits');
  expect(rows).toEqual([
    {
      member_id: other.organisation.people.member.memberId,
      started_at: new Date('2026-11-22T07:00:00Z'),
      last_seen_at: new Date('2026-11-22T07:05:00Z'),
    },
  ]);
  await other.end();
});
