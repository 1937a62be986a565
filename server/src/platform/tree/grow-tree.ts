import { type Place, placesBetween } from '@sotay/core/units/places.rules.ts';
import type { CellType } from '@sotay/core/units/cell-types.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../db/transaction.ts';
import { Refusal, found } from '../errors.ts';
import { freeRoom, lockTree } from './free-room.ts';
import { makeRoom } from './make-room.ts';

export type NewUnit = {
  readonly id: string;
  readonly parentId: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly code: string | null;
  readonly symbol: string;
  readonly place: string;
  /** The usual one where nobody says. */
  readonly cellType?: CellType;
};

/** The new units that go into the room of one unit that exists. */
type Group = { parentId: string; units: NewUnit[] };

const groupByRoom = (units: readonly NewUnit[]): Group[] => {
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const unit of units) {
    const own = groupOf.get(unit.parentId) ??
      groups.get(unit.parentId) ?? { parentId: unit.parentId, units: [] };
    own.units.push(unit);
    groupOf.set(unit.id, own);
    if (own.parentId === unit.parentId) groups.set(own.parentId, own);
  }
  return [...groups.values()];
};

const placesIn = async (tx: Tx, group: Group): Promise<Place[] | null> => {
  const { low, high } = await freeRoom(tx, group.parentId);
  const at = new Map(group.units.map((unit, index) => [unit.id, index]));
  return placesBetween(
    low,
    high,
    group.units.map(({ parentId }) => ({ parent: at.get(parentId) ?? null })),
  );
};

const insert = async (tx: Tx, units: readonly (NewUnit & Place)[]): Promise<void> => {
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('units')
    .columns(['id', 'parentId', 'kind', 'name', 'code', 'symbol', 'place', 'cellType', 'lft', 'rgt'])
    .expression(
      sql`select id, "parentId", kind, name, code, symbol, place, coalesce("cellType", 'office'), lft, rgt
            from jsonb_to_recordset(${JSON.stringify(units)}::jsonb)
            as u (id uuid, "parentId" uuid, kind text, name text, code text, symbol text, place text, "cellType" text, lft bigint, rgt bigint)`,
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirstOrThrow();
  if (Number(inserted) !== units.length) throw new Refusal('units/code-taken');
};

/**
 * Adds units to the tree, parents before children, each behind the last child of its parent. Gives their places by id.
 * Refuses `units/code-taken`, and `units/no-room` when the governed part of the tree has no numbers left.
 */
export const growTree = async (
  tx: Tx,
  actor: Actor,
  units: readonly NewUnit[],
): Promise<ReadonlyMap<string, Place>> => {
  await lockTree(tx);
  const grown = new Map<string, Place>();
  for (const group of groupByRoom(units)) {
    let places = await placesIn(tx, group);
    if (!places) {
      await makeRoom(tx, actor, group.parentId, group.units.length);
      places = found(await placesIn(tx, group));
    }
    const placed = group.units.map((unit, index) => ({ ...unit, ...found(places[index]) }));
    await insert(tx, placed);
    for (const { id, lft, rgt } of placed) grown.set(id, { lft, rgt });
  }
  return grown;
};
