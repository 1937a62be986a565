import type { Placed } from '@sotay/core/kernel/scope.ts';
import { type Context, demand } from '../context.ts';

/** A unit as rows carry it in their own columns. */
export type UnitPlace = { readonly unitId: string; readonly unitLft: number };

/** The unit of the path, where the permission reaches it; else it is not there. */
export const demandUnit = async (context: Context, unitId: string): Promise<UnitPlace & Placed> => {
  const unit = await context.tx.selectFrom('units').select('lft').where('id', '=', unitId).executeTakeFirst();
  return demand(context, unit && { unitId, unitLft: unit.lft });
};

/** The same with its name and the bounds of what lies below it. */
export const demandBranch = async (
  context: Context,
  unitId: string,
): Promise<Placed & { name: string; lft: number; rgt: number }> => {
  const unit = await context.tx
    .selectFrom('units')
    .select(['name', 'lft', 'rgt'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  return demand(context, unit && { ...unit, unitLft: unit.lft });
};
