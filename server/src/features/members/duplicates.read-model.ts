import { type AlikeReason, alikeBy } from '@sotay/core/members/duplicates.rules.ts';
import { sql } from 'kysely';
import type { Scope } from '@sotay/core/kernel/scope.ts';
import { whereInScope } from '../../platform/access/where-in-scope.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { unseal } from '../../platform/keys.ts';
import type { Platform } from '../../platform/platform.ts';

/** Pairs that a list shows at once; what is merged makes room for others. */
const PAIRS_AT_MOST = 100;

type Range = { readonly lo: number; readonly hi: number };
type Pair = { readonly a: string; readonly b: string };

/**
 * Pairs that have enough in common to be looked at: name and birthday, telephone, or the end of the card number with one of the two.
 * Sealed numbers cannot be compared in the database; the rule compares them afterwards.
 */
const candidates = async (tx: Tx, scope: Scope, { lo, hi }: Range, memberId?: string): Promise<Pair[]> => {
  const here = sql`a.left_on is null and b.left_on is null and a.unit_lft between ${lo} and ${hi}
    and b.unit_lft between ${lo} and ${hi} and ${whereInScope(scope, 'a')} and ${whereInScope(scope, 'b')}
    and ${memberId === undefined ? sql`a.id < b.id` : sql`a.id = ${memberId} and b.id <> a.id`}`;
  const { rows } = await sql<Pair>`
    select a.id as a, b.id as b from members a join members b on b.folded = a.folded and b.birth_date = a.birth_date where ${here}
     union select a.id, b.id from members a join members b on b.phone = a.phone where ${here}
     union select a.id, b.id from members a join members b on b.birth_date = a.birth_date and b.card_hint = a.card_hint and a.card_hint <> '' where ${here}
     union select a.id, b.id from members a join members b on b.folded = a.folded and b.card_hint = a.card_hint and a.card_hint <> '' where ${here}
     limit ${PAIRS_AT_MOST * 5}`.execute(tx);
  return rows;
};

const readRecords = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('members as m')
    .innerJoin('units as u', 'u.id', 'm.unitId')
    .where('m.id', 'in', ids)
    .select(['m.id', 'm.unitId', 'm.unitLft', 'u.name as unitName', 'm.fullName as name', 'm.birthDate'])
    .select(['m.phone', 'm.cardHint', 'm.cardSealed', 'm.activatedAt'])
    .execute();

export type FoundRecord = Awaited<ReturnType<typeof readRecords>>[number];

/** Two records that look like one person, and why. */
export type AlikePair = {
  readonly records: readonly [FoundRecord, FoundRecord];
  readonly reasons: AlikeReason[];
};

/** Pairs of records that look like one person, among those the scope covers; those with most in common first. */
export const readAlike = async (
  { keys }: Pick<Platform, 'keys'>,
  tx: Tx,
  { scope, range, memberId }: { scope: Scope; range: Range; memberId?: string },
): Promise<AlikePair[]> => {
  const pairs = await candidates(tx, scope, range, memberId);
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const records = new Map((await readRecords(tx, ids)).map((record) => [record.id, record]));
  const compared = (record: FoundRecord) => ({
    ...record,
    cardNumber: record.cardSealed && unseal(keys.card, record.cardSealed),
  });
  return pairs
    .flatMap(({ a, b }): AlikePair[] => {
      const [one, two] = [records.get(a), records.get(b)];
      if (!one || !two) return [];
      const reasons = alikeBy(compared(one), compared(two));
      return reasons.length > 0 ? [{ records: [one, two], reasons }] : [];
    })
    .toSorted((x, y) => y.reasons.length - x.reasons.length)
    .slice(0, PAIRS_AT_MOST);
};
