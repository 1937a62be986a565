import type { OutputOf } from '@sotay/core/kernel/contract.ts';
import type { unitsContract } from '@sotay/core/units/units.contract.ts';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';

type Tree = OutputOf<(typeof unitsContract)['tree']>;

/** The administered part of the tree in order of `lft`, each unit with the members that belong to it directly. */
export const readTree = async ({ tx, scope }: Context): Promise<Tree> => {
  const { lo, hi } = scope.administered ?? { lo: 1, hi: 0 };
  const units = await tx
    .selectFrom('units as u')
    .leftJoin('members as m', (join) => join.onRef('m.unitId', '=', 'u.id').on('m.leftOn', 'is', null))
    .where('u.lft', '>=', lo)
    .where('u.lft', '<=', hi)
    .groupBy('u.id')
    .orderBy('u.lft')
    .limit(5_000)
    .select([
      'u.id',
      'u.parentId',
      'u.kind',
      'u.name',
      'u.symbol',
      'u.code',
      sql<number>`count(m.id)`.as('memberCount'),
      sql<number>`count(m.activated_at)`.as('activatedCount'),
    ])
    .execute();
  return { units };
};
