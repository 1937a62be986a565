import type { MergedLink } from '@sotay/core/members/duplicates.rules.ts';
import { sql } from 'kysely';
import { covers } from '@sotay/core/kernel/scope.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** A record as the database finds it: its cell and itself. */
export type Address = { readonly unitId: string; readonly memberId: string };

/** Takes both rows for this transaction, always in the same order, so that two who merge at once wait for each other. */
export const lockBoth = async (tx: Tx, one: Address, two: Address): Promise<void> => {
  const rows = tx.selectFrom('members').where('id', 'in', [one.memberId, two.memberId]);
  await rows.orderBy('id').select('id').forUpdate().execute();
};

/** Whether the asker reaches every post that the two hold or will hold. */
export const reachesPosts = async (
  tx: Tx,
  memberIds: readonly string[],
  today: string,
  asAdministrator: boolean,
): Promise<boolean> => {
  const ids = `{${memberIds.join(',')}}`;
  const { rows } = await sql<{ reaches: boolean }>`
    select merge_reaches(${ids}::uuid[], ${today}::date, ${asAdministrator}) as reaches`.execute(tx);
  return rows[0]?.reaches ?? false;
};

/** What would go along to the kept record, and how many rows of both may stand only once. */
export const previewMerge = async (
  tx: Tx,
  kept: Address,
  gone: Address,
): Promise<{ what: MergedLink; count: number; clashes: number }[]> => {
  const { rows } = await sql<{ what: MergedLink; count: number; clashes: number }>`
    select what, moves as count, clashes from merge_preview(${kept.memberId}, ${gone.memberId})`.execute(tx);
  return rows;
};

/** What went along, by word, and the rows that stood on both and were given up. */
export type Carried = { moved: Record<string, number>; dropped: Record<string, object[]> };

/** Carries everything over from the record that says it was merged; null where it does not. */
export const carryOver = async (
  tx: Tx,
  kept: Address,
  gone: Address,
  act: { takeStanding: boolean; today: string; now: Date; actor: string },
): Promise<Carried | null> => {
  const { rows } = await sql<{ carried: Carried | null }>`
    select merge_members(${kept.unitId}, ${kept.memberId}, ${gone.unitId}, ${gone.memberId}, ${act.takeStanding},
                         ${act.today}::date, ${act.now}, ${act.actor}) as carried`.execute(tx);
  return rows[0]?.carried ?? null;
};

/** The sealed card of a member, and whether the account is in use. */
export const cardOf = (tx: Tx, { unitId, memberId }: Address) =>
  tx
    .selectFrom('members')
    .where('unitId', '=', unitId)
    .where('id', '=', memberId)
    .select(['cardSealed', 'cardHint', 'activatedAt'])
    .executeTakeFirstOrThrow();

/** The record that another became part of, where the asker's scope covers that one too. */
export const findKept = async (
  { tx, scope }: Context,
  { unitId, memberId }: { unitId: string | null; memberId: string | null },
): Promise<(Address & { unitName: string }) | null> => {
  if (unitId === null || memberId === null) return null;
  const row = await tx
    .selectFrom('members as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.unitId', '=', unitId)
    .where('m.id', '=', memberId)
    .select(['m.unitLft', 'u.name as unitName'])
    .executeTakeFirst();
  return row && covers(scope, row) ? { unitId, memberId, unitName: row.unitName } : null;
};
