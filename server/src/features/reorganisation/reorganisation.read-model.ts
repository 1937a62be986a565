import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { foldText } from '@sotay/core/members/name.rules.ts';
import { standsAbove } from '@sotay/core/reorganisation/reorganisation.rules.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { UNIT_KINDS, type UnitKind, unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import { demandUnit } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { UnitRecord } from '../units/index.ts';
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
    .select(['id', 'happenedOn', 'basis', 'fromName', 'toName', 'recorderName', 'recordedAt', 'members'])
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

type Chosen = OutputOf<Reorganisation['places']>;

/** Units of some kinds within what the post in use governs, outside the branch of `unit`; without words the first ones. */
const findOthers = async (
  { tx, actor }: Context,
  unit: UnitRecord,
  { kinds, search = '' }: { kinds: readonly UnitKind[]; search: string | undefined },
): Promise<Chosen> => {
  const { lo, hi } = actor.post?.interval ?? { lo: 1, hi: 0 };
  const words = foldText(search);
  const units = await tx
    .selectFrom('units as u')
    .leftJoin('units as p', 'p.id', 'u.parentId')
    .where('u.lft', '>=', lo)
    .where('u.lft', '<=', hi)
    .where('u.kind', 'in', kinds)
    .where('u.closedOn', 'is', null)
    .where((where) => where.or([where('u.lft', '<', unit.unitLft), where('u.lft', '>', unit.rgt)]))
    .where(sql<boolean>`(strpos(u.folded, ${words}) > 0 or starts_with(u.code, ${words.toUpperCase()}))`)
    .orderBy(sql`u.parent_id is not distinct from ${unit.parentId}::uuid`, 'desc')
    .orderBy('u.lft')
    .limit(50)
    .select(['u.id', 'u.name', sql<string>`coalesce(p.name, '')`.as('above')])
    .execute();
  return { units };
};

/** Units under which this one can be hung. */
export const readPlaces = async (
  context: Context,
  { params, query }: InputOf<Reorganisation['places']>,
): Promise<Chosen> => {
  const unit = await demandBelow(context, params.unitId);
  const kinds = unitKinds.filter((kind) => UNIT_KINDS[kind].children.includes(unit.kind));
  const { units } = await findOthers(context, unit, { kinds, search: query.search });
  return { units: units.filter(({ id }) => id !== unit.parentId) };
};

/** Cells that can take over the members of this one, those beside it first. */
export const readHeirs = async (
  context: Context,
  { params, query }: InputOf<Reorganisation['heirs']>,
): Promise<Chosen> => {
  const unit = await demandBelow(context, params.unitId);
  const kinds = unitKinds.filter((kind) => UNIT_KINDS[kind].meetsAsCell);
  return findOthers(context, unit, { kinds, search: query.search });
};
