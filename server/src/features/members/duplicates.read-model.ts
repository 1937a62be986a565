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

/** Pairs that may have the same card; each costs two numbers unsealed, and all but few of them are no pair. */
const CARDS_AT_MOST = 1_000;

type Wanted = { readonly scope: Scope; readonly range: Range; readonly memberId?: string };

/** By what two records are found: two columns, or one, in which both say the same. */
const CERTAIN = [['folded', 'birthDate'], ['phone']] as const;
const MAYBE = [
  ['cardHint', 'birthDate'],
  ['cardHint', 'folded'],
] as const;

type Columns = (typeof CERTAIN | typeof MAYBE)[number];

const placed = (alias: string, { scope, range: { lo, hi } }: Wanted) => sql`
  ${sql.ref(`${alias}.leftOn`)} is null and ${sql.ref(`${alias}.unitLft`)} between ${lo} and ${hi} and ${whereInScope(scope, alias)}`;

/** All that have it in common, in one pass over the records there. */
const pairsThere = async (tx: Tx, wanted: Wanted, columns: Columns, limit: number): Promise<Pair[]> => {
  const same = columns.map((column) => sql.ref(`a.${column}`));
  const { rows } = await sql<{ ids: string[] }>`
    select array_agg(a.id order by a.id) as ids from members a
     where ${placed('a', wanted)} and ${same[0]} <> '' group by ${sql.join(same)} having count(*) > 1 limit ${limit}`.execute(
    tx,
  );
  return rows
    .flatMap(({ ids }) => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b }))))
    .slice(0, limit);
};

/** Those who have it in common with one record. */
const pairsOf = async (tx: Tx, wanted: Wanted, columns: Columns, memberId: string): Promise<Pair[]> => {
  const same = columns.map((column) => sql`${sql.ref(`b.${column}`)} = ${sql.ref(`a.${column}`)}`);
  const { rows } = await sql<Pair>`
    select a.id as a, b.id as b from members a join members b on ${sql.join(same, sql` and `)} and b.id <> a.id
     where a.id = ${memberId} and ${sql.ref(`a.${columns[0]}`)} <> '' and ${placed('a', wanted)} and ${placed('b', wanted)}
     limit ${PAIRS_AT_MOST}`.execute(tx);
  return rows;
};

/**
 * Pairs to be looked at: by name and birthday, by telephone, and, since sealed numbers cannot be compared in the database, by the end of
 * the card number with birthday or name. The rule compares whole numbers afterwards.
 */
const candidates = async (tx: Tx, wanted: Wanted): Promise<Pair[]> => {
  const found = new Map<string, Pair>();
  for (const columns of [...CERTAIN, ...MAYBE]) {
    const limit = columns[0] === 'cardHint' ? CARDS_AT_MOST : PAIRS_AT_MOST;
    const pairs =
      wanted.memberId === undefined
        ? await pairsThere(tx, wanted, columns, limit)
        : await pairsOf(tx, wanted, columns, wanted.memberId);
    for (const pair of pairs) found.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...found.values()];
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
  wanted: Wanted,
): Promise<AlikePair[]> => {
  const pairs = await candidates(tx, wanted);
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
