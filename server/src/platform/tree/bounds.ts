import type { Place } from '@sotay/core/units/places.rules.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/transaction.ts';

/** A unit with its bounds. */
export type Bounded = Place & { readonly id: string; readonly parentId: string | null };

/** The units whose place lies between two numbers, in order; those that an import took back too, since they keep their numbers. */
export const unitsWithin = async (tx: Tx, { lft, rgt }: Place): Promise<Bounded[]> => {
  const { rows } = await sql<Bounded>`
    select id, parent_id, lft, rgt from units_within(${lft}, ${rgt})`.execute(tx);
  return rows;
};

/** Writes new bounds of units. Every row of theirs follows in the same statement, held by its key (`hold_place`). */
export const writeBounds = async (tx: Tx, units: readonly (Place & { id: string })[]): Promise<void> => {
  const list = (values: readonly (string | number)[]) => sql`${`{${values.join(',')}}`}`;
  await sql`select move_places(${list(units.map(({ id }) => id))}::uuid[], ${list(units.map(({ lft }) => lft))}::bigint[],
                               ${list(units.map(({ rgt }) => rgt))}::bigint[])`.execute(tx);
};
