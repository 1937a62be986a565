// The yearly plan of a cell: themes by quarter, what is missing, and meetings prepared from it in one act.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';

let world: World;
let params: { unitId: string; year: number };
beforeAll(async () => {
  world = await createWorld();
  params = { unitId: world.organisation.units['north-a'].id, year: 2026 };
});
afterAll(() => world.end());

const theme = (more: object = {}) => ({
  ...{ version: 1, meetsOn: '2026-12-04', theme: 'Nêu gương', apart: false },
  preparerMemberId: world.organisation.people.colleague.memberId,
  ...more,
});

test('a secretary begins a plan once; each quarter without a theme is named, and counted above', async () => {
  const secretary = await world.as('secretary');
  expect((await secretary.call('plans.one', { params })).body.months).toEqual([]);
  const begin = { params, body: { dayOfMonth: 31 } };
  expect((await secretary.call('plans.begin', begin)).status).toBe(200);
  expect((await secretary.call('plans.begin', begin)).code).toBe('plans/exists');
  const { body } = await secretary.call('plans.one', { params });
  expect(body.months.map(({ meetsOn }) => meetsOn).slice(0, 3)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
  ]);
  expect(body.gaps).toEqual([1, 2, 3, 4].map((quarter) => ({ quarter })));

  const month = { ...params, month: 12 };
  expect((await secretary.call('plans.saveMonth', { params: month, body: theme() })).status).toBe(200);
  expect((await secretary.call('plans.saveMonth', { params: month, body: theme() })).code).toBe(
    'plans/changed-meanwhile',
  );
  const elsewhere = theme({ version: 2, meetsOn: '2026-11-04' });
  expect((await secretary.call('plans.saveMonth', { params: month, body: elsewhere })).code).toBe(
    'plans/day-of-another-month',
  );
  const stranger = theme({ version: 2, preparerMemberId: world.organisation.people.cousin.memberId });
  expect((await secretary.call('plans.saveMonth', { params: month, body: stranger })).code).toBe(
    'plans/not-a-member',
  );
  expect((await secretary.call('plans.one', { params })).body.gaps).toHaveLength(3);

  const above = { unitId: world.organisation.units.north.id, year: 2026 };
  const counted = await (await world.as('committee')).call('plans.below', { params: above });
  expect(counted.body).toEqual({
    ...{ unitName: 'Đảng bộ Sở Bắc', cells: 2, planned: 1, whole: 0, themed: [0, 0, 0, 1], branches: [] },
    units: [
      { unitId: params.unitId, name: 'Chi bộ Bắc 1', hasPlan: true, gaps: [1, 2, 3] },
      {
        unitId: world.organisation.units['north-b'].id,
        name: 'Chi bộ Bắc 2',
        hasPlan: false,
        gaps: [1, 2, 3, 4],
      },
    ],
  });
  const bloc = { unitId: world.organisation.units.bloc.id, year: 2026 };
  const { body: whole } = await (await world.as('bloc')).call('plans.below', { params: bloc });
  expect(whole.branches.map(({ name, cells, planned }) => [name, cells, planned])).toEqual([
    ['Đảng bộ Sở Bắc', 2, 1],
    ['Đảng bộ Sở Nam', 1, 0],
  ]);
  expect(whole.units.map(({ name, hasPlan }) => [name, hasPlan])).toEqual([['Chi bộ Độc lập', false]]);
  for (const person of ['member', 'cousin'] as const)
    expect((await (await world.as(person)).call('plans.below', { params: above })).status).toBe(404);
});

test('members read the plan, others do not; only who leads changes it', async () => {
  const read = await (await world.as('member')).call('plans.one', { params });
  expect([read.status, read.body.members, read.body.abilities['plans.lead']]).toEqual([200, [], false]);
  expect((await (await world.as('cousin')).call('plans.one', { params })).status).toBe(404);
  const body = { dayOfMonth: 5 };
  expect(
    (await (await world.as('member')).call('plans.begin', { params: { ...params, year: 2027 }, body }))
      .status,
  ).toBe(404);
});

test('the month is prepared from the plan in one sitting with its theme, and ticks itself', async () => {
  const secretary = await world.as('secretary');
  const made = await secretary.call('plans.prepare', {
    params: { ...params, month: 12 },
    body: { part: 'monthly' },
  });
  expect(made.status).toBe(200);
  const meeting = await secretary.call('meetings.one', {
    params: { unitId: params.unitId, meetingId: made.body.id },
  });
  const last = meeting.body.agenda.at(-1);
  expect([meeting.body.kind, meeting.body.minimumMinutes, meeting.body.startsAt.slice(0, 10)]).toEqual([
    'regular-thematic',
    120,
    '2026-12-04',
  ]);
  expect([last?.title, last?.presenter?.memberId]).toEqual([
    'Chuyên đề: Nêu gương',
    world.organisation.people.colleague.memberId,
  ]);
  const again = await secretary.call('plans.prepare', {
    params: { ...params, month: 12 },
    body: { part: 'theme' },
  });
  expect(again.code).toBe('meetings/month-taken');
  const { body } = await secretary.call('plans.one', { params });
  expect(body.meetings).toMatchObject([
    { month: 12, kind: 'regular-thematic', state: 'draft', startsOn: '2026-12-04' },
  ]);
});

test('a theme apart has a meeting of its own beside the monthly one', async () => {
  const secretary = await world.as('secretary');
  const month = { ...params, month: 11 };
  const body = theme({ meetsOn: '2026-11-28', apart: true });
  expect((await secretary.call('plans.saveMonth', { params: month, body })).status).toBe(200);
  for (const part of ['monthly', 'theme'] as const)
    expect((await secretary.call('plans.prepare', { params: month, body: { part } })).status).toBe(200);
  const kinds = (await secretary.call('plans.one', { params })).body.meetings.map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(['regular', 'regular-thematic', 'thematic']);
});
