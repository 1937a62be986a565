import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { type PostKind, postKinds } from '@sotay/core/kernel/post-kinds.ts';
import type { reorganisationContract } from '@sotay/core/reorganisation/reorganisation.contract.ts';
import { meetsAsCell } from '@sotay/core/units/unit.rules.ts';
import { sql } from 'kysely';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { Context } from '../../platform/context.ts';
import { demandBelow, demandCellTarget } from './service/above.ts';
import { demandMove } from './service/move.ts';
import { countsOf } from './what-is-there.read-model.ts';

type Preview = (typeof reorganisationContract)['previewMove'];
type PreviewEnd = (typeof reorganisationContract)['previewEnd'];
type Holders = OutputOf<Preview>['losing'];
type Above = { id: string; name: string };

/** The unit and all above it, as far as the asker sees, from the top down. */
const pathTo = ({ tx }: Context, { unitLft, rgt }: { unitLft: number; rgt: number }): Promise<Above[]> =>
  tx
    .selectFrom('units')
    .where('lft', '<=', unitLft)
    .where('rgt', '>=', rgt)
    .orderBy('lft')
    .select(['id', 'name'])
    .execute();

const holdersIn = async (
  { tx, now }: Context,
  unitIds: readonly string[],
  kinds: readonly PostKind[],
): Promise<Holders> => {
  if (unitIds.length === 0) return [];
  const today = dayOfInstant(now.toISOString());
  return tx
    .selectFrom('posts as p')
    .innerJoin('units as u', 'u.id', 'p.unitId')
    .where('p.unitId', 'in', unitIds)
    .where('p.kind', 'in', kinds)
    .where('p.fromOn', '<=', today)
    .where((where) => where.or([where('p.untilOn', 'is', null), where('p.untilOn', '>=', today)]))
    .orderBy('u.lft')
    .orderBy(sql`array_position(${`{${postKinds.join(',')}}`}::text[], p.kind)`)
    .limit(50)
    .select(['p.holderName as name', 'u.name as unitName', sql<PostKind>`p.kind`.as('kind')])
    .execute();
};

const countIn = ({ tx }: Context, { unitLft, rgt }: { unitLft: number; rgt: number }) =>
  tx
    .selectNoFrom([
      sql<number>`(select count(*) from units u where u.lft between ${unitLft} and ${rgt})`.as('units'),
      sql<number>`(select count(*) from members m where m.unit_lft between ${unitLft} and ${rgt} and m.left_on is null)`.as(
        'members',
      ),
    ])
    .executeTakeFirstOrThrow();

/** What a move would change: how much goes along, who loses sight of it and who gains it, whose post ends. */
export const previewMove = async (
  context: Context,
  { params, query }: InputOf<Preview>,
): Promise<OutputOf<Preview>> => {
  const { unit, above } = await demandMove(context, params.unitId, query.toUnitId);
  const before = (await pathTo(context, unit)).filter(({ id }) => id !== unit.id);
  const after = await pathTo(context, above);
  const idsApart = (path: readonly Above[], other: readonly Above[]): string[] =>
    path.flatMap(({ id }) => (other.some((one) => one.id === id) ? [] : [id]));
  return {
    ...(await countIn(context, unit)),
    path: after.map(({ name }) => name),
    ending: meetsAsCell(unit.kind) ? await holdersIn(context, [unit.id], ['overseer']) : [],
    losing: await holdersIn(context, idsApart(before, after), postKinds),
    gaining: await holdersIn(context, idsApart(after, before), postKinds),
  };
};

/** What an end would change: who and what is still there, whose posts end. */
export const previewEnd = async (
  context: Context,
  { params, query }: InputOf<PreviewEnd>,
): Promise<OutputOf<PreviewEnd>> => {
  const unit = await demandBelow(context, params.unitId);
  if (query.toUnitId !== undefined) await demandCellTarget(context, unit, query.toUnitId);
  return { ...(await countsOf(context, unit)), ending: await holdersIn(context, [unit.id], postKinds) };
};
