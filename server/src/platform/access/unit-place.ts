import type { Placed } from '@sotay/core/kernel/scope.ts';
import { type Context, demand } from '../context.ts';

/** A unit as rows carry it in their own columns. */
export type UnitPlace = { readonly unitId: string; readonly unitLft: number };

/** The unit of the path, where the permission reaches it; else it is not there. */
export const demandUnit = async (context: Context, unitId: string): Promise<UnitPlace & Placed> => {
  const unit = await context.tx.selectFrom('units').select('lft').where('id', '=', unitId).executeTakeFirst();
  return demand(context, unit && { unitId, unitLft: unit.lft });
};
