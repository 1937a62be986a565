import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';
import { plantHelp } from './helpers.fixture.ts';

let world: World;
let secretary: Client;
beforeEach(async () => {
  world = await createWorld();
  secretary = await world.as('secretary');
});
afterEach(() => world.end());

const idOf = (person: 'member' | 'colleague'): string => world.organisation.people[person].memberId;

const leave = async (person: 'member' | 'colleague'): Promise<number> => {
  const params = { unitId: world.organisation.units['north-a'].id, memberId: idOf(person) };
  const { version } = (await secretary.call('members.one', { params })).body;
  const body = { leftOn: '2026-11-22', reason: 'resigned', basis: 'Đơn', version } as const;
  return (await secretary.call('members.leave', { params, body })).status;
};

/** Goes to the cell next door, both secretaries agreeing. */
const transfer = async (person: 'member' | 'colleague'): Promise<number> => {
  const { units } = world.organisation;
  const asked = await secretary.call('transfers.ask', {
    params: { unitId: units['north-a'].id, memberId: idOf(person) },
    body: {
      ...{ kind: 'official', purpose: 'work', basis: 'Giấy giới thiệu', untilOn: null },
      ...{ introducedOn: '2026-11-20', effectiveOn: '2026-11-22', toUnitId: units['north-b'].id },
    },
  });
  const params = { unitId: units['north-b'].id, transferId: asked.body.id };
  return (await (await world.as('sister')).call('transfers.accept', { params })).status;
};

const state = async (helpId: string) => {
  const { rows } = await world.admin.query<{ lapsed: string | null; ended: boolean }>(
    'select lapsed, ended_at is not null as ended from helps where id = $1',
    [helpId],
  );
  return rows[0];
};

const lapses = (helpId: string, lapsed: string) =>
  vi.waitFor(async () => expect(await state(helpId)).toEqual({ lapsed, ended: true }), { timeout: 10_000 });

test.each(['member', 'colleague'] as const)('when the %s leaves, the help is over', async (person) => {
  const helpId = await plantHelp(world, 'member', 'colleague', ['read-papers']);
  const other = await plantHelp(world, 'secretary', 'bureau', ['read-papers']);
  expect(await leave(person)).toBe(200);
  await lapses(helpId, 'left');
  expect(await state(other)).toEqual({ lapsed: null, ended: false });
  const staying = await world.as(person === 'member' ? 'colleague' : 'member');
  expect((await staying.call('helpers.mine', {})).body).toMatchObject({
    helpers: [],
    helped: [],
    over: [{ id: helpId, endedBy: 'left' }],
  });
  const { rows } = await world.admin.query(
    `select after->>'lapsed' as lapsed from audit_events where object_id = $1 and action = 'helpers.lapse'`,
    [helpId],
  );
  expect(rows).toEqual([{ lapsed: 'left' }]);
});

test.each(['member', 'colleague'] as const)(
  'when the %s moves to another cell, the help is over, and does not come back with them; both read why',
  async (person) => {
    const helpId = await plantHelp(world, 'member', 'colleague', ['read-papers']);
    expect(await transfer(person)).toBe(200);
    await lapses(helpId, 'moved');
    for (const party of ['member', 'colleague'] as const) {
      const { body } = await (await world.as(party)).call('helpers.mine', {});
      expect(body).toMatchObject({ helpers: [], helped: [], over: [{ id: helpId, endedBy: 'moved' }] });
    }
    const { id, lft } = world.organisation.units['north-a'];
    await world.admin.query('update members set unit_id = $2, unit_lft = $3 where id = $1', [
      idOf(person),
      id,
      lft,
    ]);
    const helper = await world.as('colleague');
    expect((await helper.call('helpers.mine', {})).body.helped).toEqual([]);
    expect((await helper.call('tasks.mine', { helpId })).status).toBe(404);
  },
);

test('a job that runs though nobody went ends nothing', async () => {
  const helpId = await plantHelp(world, 'member', 'colleague', ['read-papers']);
  await world.admin.query(
    `insert into pgboss.job (name, data)
     values ('helpers.member-gone', jsonb_build_object('unitId', $1::text, 'memberId', $2::text))`,
    [world.organisation.units['north-a'].id, idOf('member')],
  );
  await vi.waitFor(
    async () => {
      const { rows } = await world.admin.query(
        `select 1 from pgboss.job where name = 'helpers.member-gone' and state = 'completed'`,
      );
      expect(rows).toHaveLength(1);
    },
    { timeout: 10_000 },
  );
  expect(await state(helpId)).toEqual({ lapsed: null, ended: false });
});
