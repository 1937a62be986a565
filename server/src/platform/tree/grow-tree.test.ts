import { randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import type { Actor } from '../access/actor.ts';
import { transaction } from '../db/transaction.ts';
import { findActorOfAccount } from '../identity/sessions.ts';
import { growTree } from './grow-tree.ts';
import { moveBranch } from './move-branch.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** The administrator as looked up at this moment: who was looked up before the tree changed is turned away. */
const lookUp = async (): Promise<Actor> => {
  const { accountId, postId } = world.organisation.people.administrator;
  const actor = await findActorOfAccount(world.platform.pools.auth, { accountId, postId }, new Date());
  if (!actor) throw new Error('no administrator');
  return actor;
};

const cellUnder = (parentId: string, name: string) => ({
  id: randomUUIDv7(),
  parentId,
  kind: 'cell' as const,
  name,
  code: null,
  symbol: 'CB',
  place: '',
});

const add = (actor: Actor, parentId: string, name: string) =>
  transaction(world.platform.pools.app, actor, 'read write', (tx) =>
    growTree(tx, actor, [cellUnder(parentId, name)]),
  );

/** What a nested set promises, asked of the tables themselves. */
const faultsOfTree = async (): Promise<unknown[]> => {
  const { rows } = await world.admin.query<{ name: string }>(`
    select u.name from units u join units p on p.id = u.parent_id where u.lft <= p.lft or u.rgt >= p.rgt
    union all
    select a.name from units a join units b on a.id <> b.id and a.parent_id = b.parent_id and a.lft <= b.rgt and b.lft <= a.rgt
    union all
    select m.full_name from members m join units u on u.id = m.unit_id where u.lft <> m.unit_lft
    union all
    select p.kind from posts p join units u on u.id = p.unit_id where u.lft <> p.unit_lft
    union all
    select e.action from audit_events e join units u on u.id = e.unit_id where u.lft <> e.unit_lft`);
  return rows;
};

test('a tight branch is renumbered when its room is used up, and every row follows', async () => {
  const { north, south } = world.organisation.units;
  await world.admin.query(
    `insert into audit_events (unit_id, id, unit_lft, at, action, object_kind, object_id, request_id)
     select id, gen_random_uuid(), lft, now(), 'units.create', 'unit', id, 'test' from units`,
  );
  for (let nr = 1; nr <= 60; nr += 1) await add(await lookUp(), north.id, `Chi bộ thêm ${nr}`);
  for (let nr = 1; nr <= 20; nr += 1) await add(await lookUp(), south.id, `Chi bộ nữa ${nr}`);
  expect(await faultsOfTree()).toEqual([]);
  const { rows } = await world.admin.query<{ name: string }>(
    `select name from units where parent_id = $1 order by lft offset 2`,
    [north.id],
  );
  expect(rows.map((row) => row.name)).toEqual(Array.from({ length: 60 }, (_, i) => `Chi bộ thêm ${i + 1}`));
});

test('a branch of its own that is full refuses rather than touch what it does not govern', async () => {
  const { solo } = world.organisation.units;
  const place = await world.admin.query<{ lft: number }>('select lft, rgt from units where id = $1', [
    solo.id,
  ]);
  await world.admin.query('update units set rgt = lft + 3 where id = $1', [solo.id]);
  const lo = place.rows[0]?.lft ?? 0;
  const local: Actor = {
    ...(await lookUp()),
    post: {
      id: randomUUIDv7(),
      kind: 'administrator',
      unitId: solo.id,
      interval: { lo, hi: lo + 3 },
    },
  };
  await add(local, solo.id, 'Vừa khít');
  await expect(add(local, solo.id, 'Thừa')).rejects.toThrow('units/no-room');
  await add(await lookUp(), solo.id, 'Cấp trên thêm');
  expect(await faultsOfTree()).toEqual([]);
});

test('a branch moves under another unit with all that hangs on it', async () => {
  const { south, bloc } = world.organisation.units;
  const north = world.organisation.units['north-b'];
  const { memberId } = world.organisation.people.sisterMember;
  const hang = async (unitId: string, parentId: string) => {
    const actor = await lookUp();
    await transaction(world.platform.pools.app, actor, 'read write', (tx) =>
      moveBranch(tx, actor, unitId, parentId),
    );
  };
  await hang(north.id, south.id);
  expect(await faultsOfTree()).toEqual([]);
  const { rows } = await world.admin.query<{ name: string }>(
    `select a.name from members m join units u on u.lft = m.unit_lft join units a on a.lft <= u.lft and a.rgt >= u.rgt
      where m.id = $1 order by a.lft`,
    [memberId],
  );
  expect(rows.map((row) => row.name)).toEqual(['Đảng bộ Khối thử', 'Đảng bộ Sở Nam', 'Chi bộ Bắc 2']);
  await hang(south.id, bloc.id);
  expect(await faultsOfTree()).toEqual([]);
});
