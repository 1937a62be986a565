import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { InputOf, OutputOf } from '@sotay/core/kernel/contract.ts';
import { type WaitingUntil, petitionCounts } from '@sotay/core/petitions/petition-counts.rules.ts';
import type { petitionsContract } from '@sotay/core/petitions/petitions.contract.ts';
import { sql } from 'kysely';
import { demandBranch } from '../../platform/access/unit-place.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';

type Below = (typeof petitionsContract)['below'];
type Counted = WaitingUntil & { unitLft: number };
type Bounds = { lft: number; rgt: number };

const unitsUnder = (tx: Tx, unitId: string) =>
  tx
    .selectFrom('units as u')
    .where('u.parentId', '=', unitId)
    .select((expression) => [
      ...(['u.id', 'u.name', 'u.lft', 'u.rgt'] as const),
      expression
        .exists(expression.selectFrom('units as c').select('c.id').whereRef('c.parentId', '=', 'u.id'))
        .as('hasUnits'),
    ])
    .orderBy('u.lft')
    .limit(500)
    .execute();

/** A function of the database counts: nobody above has a right to the rows themselves. */
const countedIn = async (tx: Tx, { lft, rgt }: Bounds): Promise<Counted[]> =>
  (await sql<Counted>`select unit_lft, due_on, waiting from petition_counts(${lft}, ${rgt})`.execute(tx))
    .rows;

/** How many petitions wait below a unit, by the units right under it in the order of the organisation. */
export const readBelow = async (context: Context, { params }: InputOf<Below>): Promise<OutputOf<Below>> => {
  const { tx, now } = context;
  const unit = await demandBranch(context, params.unitId);
  const today = dayOfInstant(now.toISOString());
  const counted = await countedIn(tx, unit);
  const units = (await unitsUnder(tx, params.unitId)).map(({ id, name, lft, rgt, hasUnits }) => {
    const inside = counted.filter(({ unitLft }) => unitLft >= lft && unitLft <= rgt);
    return { unitId: id, name, hasUnits: Boolean(hasUnits), ...petitionCounts(inside, today) };
  });
  return {
    unitName: unit.name,
    countedAt: now.toISOString(),
    ...petitionCounts(counted, today),
    units: units.filter(({ waiting }) => waiting > 0),
  };
};
