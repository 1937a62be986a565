// Who sees a meeting, and who is on its roll, comes from its kind.
import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

const month = { month: 12, year: 2026 };
const year = { year: 2026 };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const create = async (
  who: 'secretary' | 'committee',
  unit: 'north-a' | 'north',
  kind: 'bureau-preparation' | 'extraordinary' | 'committee' | 'regular',
) => {
  const client = await world.as(who);
  const unitId = world.organisation.units[unit].id;
  const made = await client.call('meetings.create', { params: { unitId }, body: { kind, month } });
  return { client, unitId, status: made.status, params: { unitId, meetingId: made.body.id } };
};

describe('a meeting of the bureau', () => {
  let params: { unitId: string; meetingId: string };
  beforeAll(async () => {
    ({ params } = await create('secretary', 'north-a', 'bureau-preparation'));
  });

  test('stands ready with its own steps and what the bureau has to settle', async () => {
    const { body } = await (await world.as('secretary')).call('meetings.one', { params });
    expect(body.kindLabel).toBe('Họp chi ủy chuẩn bị');
    expect(body.title).toBe('Họp chi ủy tháng 12 năm 2026');
    expect(body.steps.map(({ id }) => id)).toEqual([
      ...['notify-participants', 'declare-purpose', 'name-minutes-taker', 'announce-attendance'],
      ...[
        'settle-content',
        'review-month',
        'plan-month',
        'comment-draft',
        'sum-up',
        'read-minutes',
        'prepare-meeting',
      ],
    ]);
    expect(body.agenda.map(({ title }) => title)).toHaveLength(4);
    expect(body.minimumMinutes).toBe(0);
  });

  test('is of secretary, deputy and bureau members, who answer; the overseer and the committee above read it', async () => {
    const { people } = world.organisation;
    const secretary = await world.as('secretary');
    const { body } = await secretary.call('meetings.one', { params });
    const seated = [people.secretary, people.deputy, people.bureau].map(({ memberId }) => memberId);
    expect(body.members.map(({ memberId }) => memberId).sort()).toEqual(seated.sort());
    await secretary.call('meetings.savePreparation', {
      params,
      body: {
        ...{ version: body.version, title: body.title, startsAt: body.startsAt, place: 'Phòng họp' },
        ...{ onlineLink: null, onlineApproval: '', guests: [], bureauMetOn: null },
        chairMemberId: people.secretary.memberId,
        minutesTakerMemberId: people.bureau.memberId,
      },
    });
    expect((await secretary.call('meetings.invite', { params })).status).toBe(200);
    const answer = { params, body: { answer: 'coming', reason: '' } } as const;
    expect((await (await world.as('bureau')).call('meetings.reply', answer)).status).toBe(200);
    for (const reader of ['overseer', 'committee', 'bloc'] as const) {
      const client = await world.as(reader);
      const seen = await client.call('meetings.one', { params });
      expect([reader, seen.status, seen.body.abilities['meetings.answer']]).toEqual([reader, 200, false]);
      expect((await client.call('meetings.reply', answer)).status).toBe(404);
    }
  });

  test('is not there for members of the cell and for those who guide elsewhere', async () => {
    for (const stranger of [
      'member',
      'colleague',
      'sister',
      'cousin',
      'otherCommittee',
      'administrator',
    ] as const) {
      const client = await world.as(stranger);
      expect([stranger, (await client.call('meetings.one', { params })).status]).toEqual([stranger, 404]);
      const reply = await client.call('meetings.reply', { params, body: { answer: 'coming', reason: '' } });
      expect([stranger, reply.status]).toEqual([stranger, 404]);
    }
    const list = await (await world.as('member')).call('meetings.list', { params, query: year });
    expect(list.body.meetings).toEqual([]);
    expect((await (await world.as('member')).call('home.home', {})).body.meeting).toBeNull();
  });

  test('is not there for an administrator or editor who happens to belong to the cell, though their post reaches it', async () => {
    const { id: unitId, lft } = world.organisation.units.solo;
    const meetingId = randomUUIDv7();
    await world.admin.query(
      `insert into meetings (unit_id, unit_lft, id, kind, month, title, starts_at, pack_code, state, invited_at, created_at)
       values ($1, $2, $3, 'bureau-preparation', '2026-12-01', 'kín', '2026-12-02', '2025-2026', 'invited', '2026-11-20', '2026-11-20')`,
      [unitId, lft, meetingId],
    );
    for (const member of ['administrator', 'editor'] as const) {
      const client = await world.as(member);
      expect((await client.call('meetings.one', { params: { unitId, meetingId } })).status).toBe(404);
      expect((await client.call('meetings.list', { params: { unitId }, query: year })).body.meetings).toEqual(
        [],
      );
      expect((await client.call('home.home', {})).body.meeting).toBeNull();
    }
    const above = await (await world.as('bloc')).call('meetings.one', { params: { unitId, meetingId } });
    expect(above.status).toBe(200);
  });

  test('opens with its participants alone on the roll', async () => {
    world.setNow('2026-12-05T02:00:00Z');
    const secretary = await world.as('secretary');
    expect((await secretary.call('meetings.open', { params })).status).toBe(200);
    const { body } = await secretary.call('meetings.one', { params });
    expect(body.rollCall).toHaveLength(3);
    expect(body.voteBase?.base).toBe(3);
    const { rows } = await world.admin.query(
      'select closed_circle from roll_call_entries where meeting_id = $1',
      [params.meetingId],
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ closed_circle: true })));
  });
});

test('there may be several meetings out of turn in a month, and none stands for the monthly one', async () => {
  const first = await create('secretary', 'north-a', 'extraordinary');
  const second = await create('secretary', 'north-a', 'extraordinary');
  expect([first.status, second.status]).toEqual([200, 200]);
  expect((await create('secretary', 'north-a', 'regular')).status).toBe(200);
  expect((await create('secretary', 'north-a', 'regular')).status).toBe(409);
  const { body } = await first.client.call('meetings.list', { params: first.params, query: year });
  const counted = body.meetings.filter((row) => row.countsForMonth).map((row) => row.kind);
  expect(counted).toEqual(['regular']);
});

test('a committee meets with those who sit on it, and a cell holds no meeting of a committee', async () => {
  const { people, units } = world.organisation;
  expect((await create('secretary', 'north-a', 'committee')).status).toBe(409);
  await world.admin.query(`update posts set kind = 'secretary' where id = $1`, [people.committee.postId]);
  await world.admin.query(
    `insert into posts (unit_id, id, unit_lft, member_unit_id, member_id, kind, from_on)
     values ($1, $2, $3, $4, $5, 'committee-member', '2026-01-01')`,
    [units.north.id, randomUUIDv7(), units.north.lft, people.sister.unitId, people.sister.memberId],
  );
  expect((await create('committee', 'north', 'regular')).status).toBe(409);
  const { client, params, status } = await create('committee', 'north', 'committee');
  expect(status).toBe(200);
  const { body } = await client.call('meetings.one', { params });
  expect(body.members.map(({ memberId }) => memberId).sort()).toEqual(
    [people.committee.memberId, people.sister.memberId].sort(),
  );
  expect(body.abilities['meetings.answer']).toBe(true);
  expect((await (await world.as('sisterMember')).call('meetings.one', { params })).status).toBe(404);
  expect((await (await world.as('secretary')).call('meetings.one', { params })).status).toBe(404);
});

test('every table that hangs on meetings keeps the rows of a closed one in its circle', async () => {
  const { rows } = await world.admin.query<{ name: string; kept: boolean }>(`
    select c.relname as name,
           exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'circle' and not p.polpermissive and p.polcmd = '*')
       and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'follow_circle') as kept
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.confrelid = 'meetings'::regclass`);
  expect(
    rows.filter(({ kept }) => !kept).map(({ name }) => name),
    'call keep_in_circle in their migration',
  ).toEqual([]);
  expect(rows.length).toBeGreaterThan(9);
});
