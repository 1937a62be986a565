import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Story, prepare } from '../../../../test/meetings.ts';
import { type World, createWorld } from '../../../../test/world.ts';

let world: World;
let story: Story;
let month = 0;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());
beforeEach(async () => {
  world.setNow('2026-12-01T10:00:00Z');
  month += 1;
  story = await prepare(world, { month, year: 2027 });
});

const bodyOf = () => {
  const { secretary, deputy, bureau } = world.organisation.people;
  return {
    version: null,
    metOn: '2026-12-01',
    at: '16:30',
    place: 'Phòng họp tầng 2',
    chairMemberId: secretary.memberId,
    takerMemberId: deputy.memberId,
    content: 'Sinh hoạt thường kỳ',
    review: 'Hoàn thành',
    nextTasks: 'Rà soát',
    drafts: '',
    seats: [
      { memberId: secretary.memberId, reason: null },
      { memberId: deputy.memberId, reason: null },
      { memberId: bureau.memberId, reason: 'đi công tác' },
    ],
  };
};

test('what the bureau agreed is written on one screen, tells the month the day, and is signed by both', async () => {
  const { secretary, params } = story;
  const before = await secretary.call('meetings.bureau', { params });
  expect(before.body).toMatchObject({ minutes: null, abilities: { write: true, sign: false } });
  expect(before.body.holders).toHaveLength(3);
  const saved = await secretary.call('meetings.saveBureau', { params, body: bodyOf() });
  expect(saved.body).toEqual({ version: 1 });
  expect((await secretary.call('meetings.one', { params })).body.bureauMetOn).toBe('2026-12-01');
  const again = await secretary.call('meetings.saveBureau', { params, body: bodyOf() });
  expect(again.code).toBe('meetings/changed-meanwhile');
  const bureau = await world.as('bureau');
  expect((await bureau.call('meetings.signBureau', { params })).code).toBe('meetings/not-yours-to-sign');
  expect((await bureau.call('meetings.saveBureau', { params, body: bodyOf() })).status).toBe(404);
  const deputy = await world.as('deputy');
  expect((await deputy.call('meetings.signBureau', { params })).status).toBe(200);
  expect((await deputy.call('meetings.signBureau', { params })).code).toBe('meetings/already-signed');
  const late = await secretary.call('meetings.saveBureau', { params, body: { ...bodyOf(), version: 1 } });
  expect(late.code).toBe('meetings/bureau-signed');
  const chair = await world.as('secretary');
  expect((await chair.call('meetings.signBureau', { params })).status).toBe(200);
  const after = await bureau.call('meetings.bureau', { params });
  expect(after.body.minutes?.chairSignedAt).not.toBeNull();
  expect(after.body.abilities).toEqual({ write: false, sign: false });
  const paper = await chair.call('meetings.bureauPaper', { params: { ...params, format: 'pdf' } });
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-');
});

test('faults are named, and members, sisters and those above see nothing of it', async () => {
  const { secretary, params } = story;
  const save = (change: object) =>
    secretary.call('meetings.saveBureau', { params, body: { ...bodyOf(), ...change } });
  expect((await save({ metOn: '2026-12-02' })).code).toBe('meetings/bureau-day-wrong');
  expect((await save({ seats: bodyOf().seats.slice(1) })).code).toBe('meetings/bureau-seats-wrong');
  expect((await save({ takerMemberId: bodyOf().chairMemberId })).code).toBe(
    'meetings/bureau-officers-absent',
  );
  expect((await secretary.call('meetings.signBureau', { params })).code).toBe('meetings/bureau-not-written');
  expect((await save({})).status).toBe(200);
  for (const person of ['member', 'sister', 'overseer', 'committee', 'administrator'] as const) {
    const other = await world.as(person);
    expect((await other.call('meetings.bureau', { params })).status, person).toBe(404);
  }
});
