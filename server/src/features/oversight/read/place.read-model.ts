import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { Place } from '../oversight.types.ts';

export const cellKinds: readonly string[] = unitKinds.filter(meetsAsCell);

/** The unit with the one above it, where the permission reaches; else it is not there. */
export const placeOf = async (context: Context, unitId: string): Promise<Place> => {
  const row = await context.tx
    .selectFrom('units as u')
    .leftJoin('units as p', 'p.id', 'u.parentId')
    .select(['u.lft', 'u.rgt', 'u.name', 'u.kind', 'u.parentId', 'p.name as aboveName'])
    .where('u.id', '=', unitId)
    .executeTakeFirst();
  const { lft, rgt, name, kind, parentId, aboveName } = demand(context, row && { ...row, unitLft: row.lft });
  return {
    ...{ unitId, unitLft: lft, lft, rgt, name },
    level: cellKinds.includes(kind) ? 'cell' : 'committee',
    above: parentId === null ? null : { unitId: parentId, name: aboveName ?? '' },
  };
};
