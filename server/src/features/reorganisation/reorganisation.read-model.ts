import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import { standsAbove } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { UNIT_KINDS, unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import { demandUnit } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { ChangeAct } from './reorganisation.repository.ts';
import { demandBelow } from './service/above.ts';

type Reorganisation = typeof reorganisationContract;

/** What became of a unit, the newest first. */
export const readHistory = async (
  context: Context,
  unitId: string,
): Promise<OutputOf<Reorganisation['history']>> => {
  const { unitLft } = await demandUnit(context, unitId);
  const rows = await context.tx
    .selectFrom('unitHistory')
    .where('unitId', '=', unitId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .select(['id', 'happenedOn', 'basis', 'fromName', 'toName', 'recorderName', 'recordedAt'])
    .select(['unitsDone', 'unitsTotal', 'doneAt', sql<ChangeAct>`act`.as('act')])
    .execute();
  return {
    changes: rows.map(({ recordedAt, doneAt, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    })),
    abilities: { act: standsAbove(context.actor.post, { id: unitId, lft: unitLft }) },
  };
};

/** Units under which this one can be hung; without words the first ones. */
export const readPlaces = async (
  context: Context,
  { params, query }: InputOf<Reorganisation['places']>,
): Promise<OutputOf<Reorganisation['places']>> => {
  const unit = await demandBelow(context, params.unitId);
  const { lo, hi } = context.actor.post?.interval ?? { lo: 1, hi: 0 };
  const kinds = unitKinds.filter((kind) => UNIT_KINDS[kind].children.includes(unit.kind));
  const words = foldText(query.search ?? '');
  const units = await context.tx
    .selectFrom('units as u')
    .leftJoin('units as p', 'p.id', 'u.parentId')
    .where('u.lft', '>=', lo)
    .where('u.lft', '<=', hi)
    .where('u.kind', 'in', kinds)
    .where('u.closedOn', 'is', null)
    .where('u.id', '<>', unit.parentId)
    .where((where) => where.or([where('u.lft', '<', unit.unitLft), where('u.rgt', '>', unit.rgt)]))
    .where(sql<boolean>`(strpos(u.folded, ${words}) > 0 or starts_with(u.code, ${words.toUpperCase()}))`)
    .orderBy('u.lft')
    .limit(50)
    .select(['u.id', 'u.name', sql<string>`coalesce(p.name, '')`.as('above')])
    .execute();
  return { units };
};
