import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, type World, createWorld } from '../../../test/world.ts';

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await createWorld();
  administrator = await world.as('administrator');
});
afterAll(() => world.end());

const unitId = (key: keyof World['organisation']['units']): string => world.organisation.units[key].id;

const cell = { kind: 'cell', name: 'Chi bộ Mới', code: null, symbol: '', place: 'Hạ Long' } as const;

test('a committee sees the top of its branch, with all members counted below', async () => {
  const committee = await world.as('committee');
  const { status, body } = await committee.call('units.tree');
  expect(status).toBe(200);
  expect(body.units.map((unit) => unit.name)).toEqual(['Đảng bộ Sở Bắc', 'Chi bộ Bắc 1', 'Chi bộ Bắc 2']);
  expect(body.units.map((unit) => unit.memberTotal)).toEqual([9, 5, 4]);
  expect(body.units.map((unit) => unit.childCount)).toEqual([2, 0, 0]);
});

test('the tree opens unit by unit and is searched without marks', async () => {
  const top = await administrator.call('units.tree');
  expect(top.body.units.map((unit) => unit.name)).toEqual([
    'Đảng bộ Khối thử',
    'Đảng bộ Sở Bắc',
    'Đảng bộ Sở Nam',
    'Chi bộ Độc lập',
  ]);
  const below = await administrator.call('units.tree', { query: { under: unitId('south') } });
  expect(below.body.units.map((unit) => unit.name)).toEqual(['Chi bộ Nam 1']);
  const found = await administrator.call('units.tree', { query: { search: 'DOC lap' } });
  expect(found.body.units.map((unit) => unit.name)).toEqual(['Chi bộ Độc lập']);
  const committee = await world.as('committee');
  expect((await committee.call('units.tree', { query: { search: 'doc lap' } })).body.units).toEqual([]);
  expect((await committee.call('units.tree', { query: { under: unitId('south') } })).body.units).toEqual([]);
});

test('a unit shows its path and posts to those who belong to it, and counts to those who govern it', async () => {
  const member = await world.as('member');
  const own = await member.call('units.one', { params: { unitId: unitId('north-a') } });
  expect(own.body.path.map((unit) => unit.name)).toEqual(['Đảng bộ Khối thử', 'Đảng bộ Sở Bắc']);
  expect(own.body.posts.map((post) => post.kind)).toEqual([
    'secretary',
    'deputy-secretary',
    'bureau-member',
    'overseer',
  ]);
  expect(own.body.posts[0]).toMatchObject({ name: 'Người Thử 0', phone: '0999000000' });
  expect(own.body.counts).toBeNull();
  const secretary = await world.as('secretary');
  const governed = await secretary.call('units.one', { params: { unitId: unitId('north-a') } });
  expect(governed.body.counts).toMatchObject({ total: 5, full: 5, activated: 0 });
  expect(own.body.abilities).toEqual({ 'units.create': false, 'units.edit': false, 'units.read': false });

  const above = await member.call('units.one', { params: { unitId: unitId('north') } });
  expect(above.body.counts).toBeNull();
  expect(above.body.posts).toMatchObject([{ kind: 'committee-member', name: 'Người Thử 10', phone: null }]);
  expect((await member.call('units.one', { params: { unitId: unitId('north-b') } })).status).toBe(404);
});

test('an administrator adds a unit where its kind may stand, once', async () => {
  const key = randomUUID();
  const input = {
    params: { unitId: unitId('south') },
    body: { ...cell, code: 'mới.01', cellType: 'students' } as const,
    key,
  };
  const first = await administrator.call('units.create', input);
  expect(first.status).toBe(200);
  expect((await administrator.call('units.create', input)).body).toEqual(first.body);
  const { body } = await administrator.call('units.one', { params: { unitId: first.body.id } });
  expect(body).toMatchObject({
    name: 'Chi bộ Mới',
    code: 'MỚI.01',
    symbol: 'CB',
    parentId: unitId('south'),
    cellType: 'students',
  });
  const { rows } = await world.admin.query(`select action, unit_id from audit_events where object_id = $1`, [
    first.body.id,
  ]);
  expect(rows).toEqual([{ action: 'units.create', unit_id: first.body.id }]);

  const misplaced = await administrator.call('units.create', {
    params: { unitId: unitId('north-a') },
    body: cell,
  });
  expect(misplaced.code).toBe('units/kind-misplaced');
  const taken = await administrator.call('units.create', {
    params: { unitId: unitId('north') },
    body: { ...cell, code: 'MỚI.01' },
  });
  expect(taken.code).toBe('units/code-taken');
  const malformed = await administrator.call('units.create', {
    params: { unitId: unitId('north') },
    body: { ...cell, code: '../..' },
  });
  expect(malformed.code).toBe('units/code-malformed');
  const empty = await administrator.call('units.create', {
    params: { unitId: unitId('north') },
    body: { ...cell, name: '   ' },
  });
  expect(empty.code).toBe('units/name-empty');
});

test('who does not administer adds and changes nothing', async () => {
  for (const person of ['secretary', 'committee', 'bloc', 'member'] as const) {
    const client = await world.as(person);
    const input = { params: { unitId: unitId('north') }, body: cell };
    expect((await client.call('units.create', input)).status, person).toBe(404);
    const edit = await client.call('units.edit', { ...input, body: { ...cell, version: 1 } });
    expect(edit.status, person).toBe(404);
  }
});

test('a unit is renamed by one at a time', async () => {
  const params = { unitId: unitId('solo') };
  const { body } = await administrator.call('units.one', { params });
  const wanted = { name: 'Chi bộ  Độc lập 1', code: 'SOLO', symbol: '', place: 'Cẩm Phả' };
  const edit = () => administrator.call('units.edit', { params, body: { ...wanted, version: body.version } });
  expect((await edit()).status).toBe(200);
  expect((await edit()).code).toBe('units/changed-meanwhile');
  const after = await administrator.call('units.one', { params });
  expect(after.body).toMatchObject({ name: 'Chi bộ Độc lập 1', symbol: 'CB', version: body.version + 1 });
  const { rows } = await world.admin.query(
    `select before, after from audit_events where action = 'units.edit' and object_id = $1`,
    [params.unitId],
  );
  expect(rows).toMatchObject([{ before: { name: 'Chi bộ Độc lập' }, after: { name: 'Chi bộ Độc lập 1' } }]);
});
