import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

const SOON = { timeout: 5_000, interval: 20 };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('who leaves is signed out at once, keeps no post and no number, and stays in the history', async () => {
  const administrator = await world.as('administrator');
  const overseer = await world.as('overseer');
  const { unitId, memberId, accountId } = world.organisation.people.overseer;
  await world.admin.query(
    `insert into account_logins (digest, account_id, kind) values ('\\x01', $1, 'phone')`,
    [accountId],
  );
  const params = { unitId, memberId };
  const body = { leftOn: '2026-11-22', reason: 'moved', basis: 'Giấy giới thiệu số 3', version: 1 } as const;
  const leave = (change: object = {}) =>
    administrator.call('members.leave', { params, body: { ...body, ...change } });
  expect((await leave({ leftOn: '2026-11-23' })).code).toBe('members/day-wrong');
  expect((await leave()).status).toBe(200);
  await vi.waitFor(async () => expect((await overseer.call('home.home')).status).toBe(401), SOON);
  expect((await leave()).code).toBe('members/left');
  const { body: one } = await administrator.call('members.one', { params });
  expect(one).toMatchObject({
    leftOn: '2026-11-22',
    leftReason: 'moved',
    posts: [{ untilOn: '2026-11-22' }],
  });
  await vi.waitFor(async () => {
    const { rows } = await world.admin.query(
      `select (select count(*) from account_logins where account_id = $1) as logins,
              (select count(*) from sessions where account_id = $1 and ended_at is null) as sessions`,
      [accountId],
    );
    expect(rows).toEqual([{ logins: 0, sessions: 0 }]);
  }, SOON);
});

test('nobody writes down the own leaving, and who does not care for the cell none', async () => {
  const secretary = await world.as('secretary');
  const body = { leftOn: '2026-11-22', reason: 'resigned', basis: 'x', version: 1 } as const;
  const of = (person: 'secretary' | 'sisterMember') => {
    const { unitId, memberId } = world.organisation.people[person];
    return secretary.call('members.leave', { params: { unitId, memberId }, body });
  };
  expect((await of('secretary')).code).toBe('members/not-oneself');
  expect((await of('sisterMember')).status).toBe(404);
});
