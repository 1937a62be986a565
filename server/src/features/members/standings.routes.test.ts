import { addDays } from '@sotay/core/calendar/day.ts';
import { NO_FLAGS } from '@sotay/core/members/member-status.ts';
import { type Standing, standingOn } from '@sotay/core/members/standing.rules.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';

const SOON = { timeout: 5_000, interval: 50 };

let world: World;
let secretary: Client;
beforeAll(async () => {
  world = await createWorld();
  secretary = await world.as('secretary');
});
afterAll(() => world.end());

const paramsOf = (person: 'member' | 'colleague' | 'sisterMember') => {
  const { unitId, memberId } = world.organisation.people[person];
  return { unitId, memberId };
};

const one = async (person: 'member' | 'colleague') =>
  (await secretary.call('members.one', { params: paramsOf(person) })).body;

const begin = async (
  person: 'member' | 'colleague',
  body: {
    kind: 'exempt' | 'suspended' | 'probationary' | 'temporaryOut';
    fromOn: string;
    untilOn: string | null;
  },
) =>
  secretary.call('members.beginStanding', {
    params: paramsOf(person),
    body: { ...body, basis: 'Quyết định 12-QĐ/ĐU', version: (await one(person)).version },
  });

test('a flag begins today, is seen with its paper and who wrote it down, and ends', async () => {
  expect((await begin('member', { kind: 'exempt', fromOn: '2026-11-22', untilOn: null })).status).toBe(200);
  const after = await one('member');
  expect(after).toMatchObject({
    exempt: true,
    standings: [
      {
        kind: 'exempt',
        fromOn: '2026-11-22',
        untilOn: null,
        basis: 'Quyết định 12-QĐ/ĐU',
        recorderName: 'Người Thử 0',
      },
    ],
  });
  const end = (version: number) =>
    secretary.call('members.endStanding', {
      params: paramsOf('member'),
      body: { kind: 'exempt', untilOn: '2026-11-21', basis: 'Ghi nhầm', version },
    });
  expect((await end(after.version)).status).toBe(200);
  expect((await end(after.version)).code).toBe('members/changed-meanwhile');
  expect((await one('member')).exempt).toBe(false);
  const { rows } = await world.admin.query<{ action: string }>(
    `select action from audit_events where object_id = $1 and action like 'members.%-standing' order by id`,
    [paramsOf('member').memberId],
  );
  expect(rows.map((row) => row.action)).toEqual(['members.begin-standing', 'members.end-standing']);
});

test('what cannot be is refused in words, and only those who care for the cell write', async () => {
  expect((await begin('member', { kind: 'temporaryOut', fromOn: '2026-11-22', untilOn: null })).code).toBe(
    'members/standing-needs-end',
  );
  expect((await begin('member', { kind: 'exempt', fromOn: '1960-01-01', untilOn: null })).code).toBe(
    'members/day-wrong',
  );
  const body = { kind: 'exempt', fromOn: '2026-11-22', untilOn: null, basis: 'x', version: 1 } as const;
  const foreign = await secretary.call('members.beginStanding', { params: paramsOf('sisterMember'), body });
  expect(foreign.status).toBe(404);
  const bureau = await world.as('bureau');
  expect((await bureau.call('members.beginStanding', { params: paramsOf('member'), body })).status).toBe(404);
});

test('on the day a flag begins the record follows by itself', async () => {
  const { memberId, unitId } = paramsOf('colleague');
  await begin('colleague', { kind: 'suspended', fromOn: '2026-11-25', untilOn: '2026-12-24' });
  expect((await one('colleague')).suspended).toBe(false);
  world.setNow('2026-11-25T02:00:00Z');
  await world.admin.query(`update pgboss.job set start_after = now() where name = 'members.standing'`);
  await vi.waitFor(async () => {
    const { rows } = await world.admin.query('select suspended from members where unit_id = $1 and id = $2', [
      unitId,
      memberId,
    ]);
    expect(rows).toEqual([{ suspended: true }]);
  }, SOON);
});

test('the database says of every day what the rule says', async () => {
  const { memberId, unitId } = paramsOf('member');
  const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-01-01', count));
  const rowOf = fc.record({
    kind: fc.constantFrom('exempt' as const, 'suspended' as const, 'temporaryOut' as const),
    fromOn: fc.option(day),
    untilOn: fc.option(day),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(rowOf, { maxLength: 5 }), day, async (given, asked) => {
      const rows: Standing[] = given.map((row, index) => ({ ...row, id: String(index) }));
      await world.admin.query('delete from member_standings where member_id = $1', [memberId]);
      for (const { kind, fromOn, untilOn } of rows) {
        await world.admin.query(
          `insert into member_standings (unit_id, id, unit_lft, member_id, kind, from_on, until_on, basis, recorder_name, recorded_at)
           select unit_id, gen_random_uuid(), unit_lft, id, $2, $3, $4, '', '', now() from members where id = $1`,
          [memberId, kind, fromOn, untilOn],
        );
      }
      const { rows: said } = await world.admin.query<Record<string, unknown>>(
        `select coalesce(s.status, m.status) as status, coalesce(s.exempt, m.exempt) as exempt, coalesce(s.suspended, m.suspended) as suspended,
                coalesce(s.temporary_out, m.temporary_out) as "temporaryOut", coalesce(s.temporary_in, m.temporary_in) as "temporaryIn"
           from members m cross join lateral standings_on(m.unit_id, m.id, $3) s where m.unit_id = $1 and m.id = $2`,
        [unitId, memberId, asked],
      );
      expect(said[0]).toEqual(standingOn({ ...NO_FLAGS, status: 'full' }, rows, asked));
    }),
    { numRuns: 40 },
  );
});
