import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let member: Client;
let secretary: Client;
let committee: Client;
beforeAll(async () => {
  world = await createWorld();
  member = await world.as('member');
  secretary = await world.as('secretary');
  committee = await world.as('committee');
});
afterAll(() => world.end());

const unitId = (key: 'north' | 'north-a' | 'south'): string => world.organisation.units[key].id;
const card = () => ({ unitId: unitId('north-a'), memberId: world.organisation.people.member.memberId });

const trail = async (client: Client) => (await client.call('audit.mine', { query: {} })).body.events;

test('a member sees who opened and who changed the own record, with which post', async () => {
  expect(await trail(member)).toEqual([]);
  const one = await secretary.call('members.one', { params: card() });
  expect(one.status).toBe(200);
  world.setNow('2026-11-22T02:05:00Z');
  await secretary.call('members.one', { params: card() });
  const changed = await secretary.call('members.care', {
    params: card(),
    body: { phone: '0999111222', version: one.body.version },
  });
  expect(changed.status).toBe(200);
  const by = { name: 'Người Thử 0', post: 'Bí thư Chi bộ Bắc 1', self: false };
  expect(await trail(member)).toMatchObject([
    { action: 'members.care', at: '2026-11-22T02:05:00.000Z', by, fields: ['phone'] },
    { action: 'members.open', at: '2026-11-22T02:00:00.000Z', by, fields: [] },
  ]);
  expect(await trail(await world.as('colleague'))).toEqual([]);
});

test('opening is written down once for each reader and day, never for oneself, and not when nothing was shown', async () => {
  const opened = async (): Promise<number> => {
    const { rows } = await world.admin.query<{ count: number }>(
      `select count(*)::int as count from audit_events where action = 'members.open'`,
    );
    return rows[0]?.count ?? 0;
  };
  const before = await opened();
  await secretary.call('members.one', { params: card() });
  expect(await opened()).toBe(before);
  await committee.call('members.one', { params: card() });
  await Promise.all([1, 2, 3].map(() => committee.call('members.one', { params: card() })));
  expect(await opened()).toBe(before + 1);
  const stranger = await world.as('cousin');
  expect((await stranger.call('members.one', { params: card() })).status).toBe(404);
  const { memberId } = world.organisation.people.secretary;
  await secretary.call('members.one', { params: { unitId: unitId('north-a'), memberId } });
  expect(await opened()).toBe(before + 1);
  world.setNow('2026-11-23T02:00:00Z');
  await secretary.call('members.one', { params: card() });
  expect(await opened()).toBe(before + 2);
  world.setNow('2026-11-22T02:10:00Z');
});

test('without its record nothing is read', async () => {
  await world.admin.query(`revoke insert on audit_events from sotay_app`);
  const bureau = await world.as('bureau');
  const answer = await bureau.call('members.one', { params: card() });
  await world.admin.query(`grant insert on audit_events to sotay_app`);
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain('Người Thử');
});

test('who can see my data follows from the policies and the posts of today', async () => {
  const { body } = await member.call('audit.readers', {});
  expect(body.fellows).toEqual(['name', 'meetings', 'tasks', 'files']);
  const bySight = new Map(body.people.map(({ post, sees }) => [post, sees]));
  expect(bySight.get('Bí thư Chi bộ Bắc 1')).toEqual([
    'record',
    'name',
    'meetings',
    'tasks',
    'petitions',
    'receipts',
    'files',
    'account',
  ]);
  expect(body.people.find(({ kind }) => kind === 'committee-member')?.sees).toContain('trail');
  expect([...bySight.keys()].filter((post) => post.includes('Nam'))).toEqual([]);
  expect(body.people.map(({ kind }) => kind)).toContain('overseer');
  expect(body.people.find(({ kind }) => kind === 'administrator')?.sees).not.toContain('meetings');
  await world.admin.query(`update posts set until_on = '2026-11-01' where kind = 'overseer'`);
  const today = await member.call('audit.readers', {});
  expect(today.body.people.map(({ kind }) => kind)).not.toContain('overseer');
});

test('an inspector searches in what they govern, and the search is written down', async () => {
  const search = (client: Client, unit: 'north' | 'south', query = {}) =>
    client.call('audit.search', { params: { unitId: unitId(unit) }, query });
  const found = await search(committee, 'north', {
    who: 'nguoi thu 0',
    part: 'members',
    from: '2026-11-22',
    to: '2026-11-22',
  });
  expect(found.body).toMatchObject({ unitName: 'Đảng bộ Sở Bắc', next: null });
  expect(found.body.events.map(({ action, about, unitName }) => [action, about, unitName])).toEqual([
    ['members.care', 'Người Thử 3', 'Chi bộ Bắc 1'],
    ['members.open', 'Người Thử 3', 'Chi bộ Bắc 1'],
  ]);
  expect(found.text).not.toContain('0999111222');
  const searches = await search(committee, 'north', { part: 'audit' });
  expect(searches.body.events.map(({ action, by }) => [action, by?.self])).toEqual([['audit.search', true]]);
  expect((await search(committee, 'south')).status).toBe(404);
  expect((await search(secretary, 'north')).status).toBe(404);
  expect((await search(committee, 'north', { after: 'nonsense' })).code).toBe('kernel/invalid');
  expect((await search(committee, 'north', { who: 'nobody at all' })).body.events).toEqual([]);
});

test('pages of a search follow each other without gap or repeat', async () => {
  const unit = world.organisation.units.north;
  await world.admin.query(
    `insert into audit_events (unit_id, id, unit_lft, at, action, object_kind, object_id, request_id)
     select $1, gen_random_uuid(), $2, '2026-11-10T00:00:00Z', 'units.edit', 'unit', $1, 'test' from generate_series(1, 120)`,
    [unit.id, unit.lft],
  );
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const { body } = await committee.call('audit.search', {
      params: { unitId: unit.id },
      query: { part: 'units', ...(after !== undefined && { after }) },
    });
    ids.push(...body.events.map(({ id }) => id));
    expect(body.events[0]?.by).toBeNull();
    after = body.next;
  }
  expect(new Set(ids).size).toBe(120);
  expect(ids).toHaveLength(120);
});
