import { dayParts } from '@sotay/core/calendar/day.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting, Output } from '../meetings.types.ts';

/** Meetings of the members that go through the month; what the bureau prepares or an urgent matter asks for has no bulletin. */
const WITH_BULLETIN: readonly Meeting['kind'][] = ['regular', 'regular-thematic', 'thematic'];

/**
 * The bulletin of a meeting's month from its unit and those above it, found by reading like papers from above: until it opens what stands,
 * from then on what stood at that moment. Null where there is none (yet).
 */
export const bulletinFor = async (
  tx: Tx,
  { unitLft, month: firstDay, kind, openedAt }: Meeting,
): Promise<Output<'handed'>['bulletin']> => {
  if (!WITH_BULLETIN.includes(kind)) return null;
  const { year, month } = dayParts(firstDay);
  const rows = await tx
    .selectFrom('bulletinEditions as e')
    .innerJoin('units as u', 'u.id', 'e.unitId')
    .select(['e.number', 'e.unitName', sql<number>`jsonb_array_length(e.content -> 'items')`.as('items')])
    .where('u.lft', '<=', unitLft)
    .where('u.rgt', '>', unitLft)
    .where('e.year', '=', year)
    .where('e.month', '=', month)
    .where('e.publishedAt', '<=', openedAt ?? sql<Date>`'infinity'::timestamptz`)
    .where((where) =>
      where.or([where('e.endedAt', 'is', null), ...(openedAt ? [where('e.endedAt', '>', openedAt)] : [])]),
    )
    .orderBy('e.unitLft')
    .orderBy('e.number')
    .execute();
  const [first] = rows;
  if (!first) return null;
  const items = rows.reduce((sum, row) => sum + row.items, 0);
  return { year, month, number: first.number, issuer: first.unitName, items };
};
