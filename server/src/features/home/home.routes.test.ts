import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
const meetingId = randomUUIDv7();

const plantTask = async (content: string, dueDate: string | null, status = 'doing'): Promise<void> => {
  const { units, people } = world.organisation;
  await world.admin.query(
    `insert into tasks (unit_id, id, unit_lft, member_unit_id, member_id, content, basis, status, assigned_by, assigned_on, due_date, created_at)
     values ($1, $2, $3, $1, $4, $5, 'Nghị quyết tháng 10', $6, $7, '2026-10-30', $8, now())`,
    [
      units['north-a'].id,
      randomUUIDv7(),
      units['north-a'].lft,
      people.member.memberId,
      content,
      status,
      people.secretary.memberId,
      dueDate,
    ],
  );
};

beforeAll(async () => {
  world = await createWorld({ now: '2026-11-22T02:00:00Z' });
  const { units, people } = world.organisation;
  await world.admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, place, starts_at, pack_code, state, created_at)
     values ($1, $2, $3, 'regular', '2026-11-01', 'Sinh hoạt chi bộ tháng 11', 'Phòng họp tầng 3', '2026-11-27T01:00:00Z', '2025-2026', 'invited', now())`,
    [units['north-a'].id, meetingId, units['north-a'].lft],
  );
  await world.admin.query(
    `insert into meeting_replies (unit_id, meeting_id, member_id, unit_lft, answer, at) values ($1, $2, $3, $4, 'coming', now())`,
    [units['north-a'].id, meetingId, people.member.memberId, units['north-a'].lft],
  );
  await plantTask('Việc không hạn', null);
  await plantTask('Việc sắp tới', '2026-12-15');
  await plantTask('Việc quá hạn', '2026-11-20');
  await plantTask('Việc thứ tư', '2027-01-10');
});
afterAll(() => world.end());

test('a member sees the next meeting with the own reply and the three nearest tasks', async () => {
  const member = await world.as('member');
  const { status, body } = await member.call('home.home');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    today: '2026-11-22',
    meeting: {
      meetingId,
      title: 'Sinh hoạt chi bộ tháng 11',
      state: 'invited',
      papers: 0,
      pages: 0,
      reply: 'coming',
    },
    toSign: null,
    openTasks: 4,
    lead: null,
  });
  expect(body.tasks.map((task) => task.content)).toEqual(['Việc quá hạn', 'Việc sắp tới', 'Việc thứ tư']);
});

test('a secretary is told what waits for the leader of the cell', async () => {
  await plantTask('Việc chờ đánh giá', '2026-11-21', 'waiting-review');
  const secretary = await world.as('secretary');
  const { body } = await secretary.call('home.home');
  expect(body.lead).toEqual({
    unitId: world.organisation.units['north-a'].id,
    monthToPrepare: '2026-12-01',
    tasksToReview: 1,
    proposalsToAnswer: 0,
    correctionsToAnswer: 0,
    transfersToAnswer: 0,
  });
  expect(body.openTasks).toBe(0);
});

test('the overseer from above is told of the meeting the cell has invited to', async () => {
  const overseer = await world.as('overseer');
  const { body } = await overseer.call('home.home');
  expect(body.oversees).toMatchObject({ meetingId, cell: 'Chi bộ Bắc 1', place: 'Phòng họp tầng 3' });
  const secretary = await world.as('secretary');
  expect((await secretary.call('home.home')).body.oversees).toBeNull();
});

test('newly sealed minutes of the own cell are told for two weeks, those of others never', async () => {
  const { units } = world.organisation;
  const sealed = randomUUIDv7();
  await world.admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, place, starts_at, pack_code, state, invited_at, opened_at, concluded_at, sealed_at, created_at)
     values ($1, $2, $3, 'extraordinary', '2026-11-01', 'Họp bất thường', '', '2026-11-10', '2025-2026', 'sealed', '2026-10-09', '2026-10-10', '2026-10-10', '2026-11-12', now())`,
    [units['north-a'].id, sealed, units['north-a'].lft],
  );
  const newsOf = async (person: 'member' | 'cousinMember') =>
    (await (await world.as(person)).call('home.home')).body.news;
  expect(await newsOf('member')).toMatchObject({ meetingId: sealed, hasResolution: false });
  expect(await newsOf('cousinMember')).toBeNull();
  world.setNow('2026-11-27T02:00:00Z');
  expect(await newsOf('member')).toBeNull();
});

test('members of another cell see nothing of it', async () => {
  const cousin = await world.as('cousinMember');
  const { body } = await cousin.call('home.home');
  expect(body).toMatchObject({ meeting: null, tasks: [], openTasks: 0, lead: null });
});
