import type { Insertable } from 'kysely';
import type { GuardWords } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

export type WordRow = {
  readonly id: string;
  readonly unitId: string;
  readonly word: string;
  readonly unitName: string;
};

/** The words that hold for a place: those of its unit and of all above, from the top down. */
export const wordsFor = (tx: Tx, unitLft: number): Promise<WordRow[]> =>
  tx
    .selectFrom('guardWords as w')
    .innerJoin('units as u', 'u.id', 'w.unitId')
    .select(['w.id', 'w.unitId', 'w.word', 'u.name as unitName'])
    .where('u.lft', '<=', unitLft)
    .where('u.rgt', '>=', unitLft)
    .orderBy('u.lft')
    .orderBy('w.word')
    .execute();

/** The words that units at these places have named: for jobs, which do not see the units above theirs. */
export const wordsAt = async (tx: Tx, unitLfts: readonly number[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('guardWords')
    .select('word')
    .where('unitLft', 'in', [...unitLfts])
    .execute();
  return rows.map(({ word }) => word);
};

export const insertWord = async (tx: Tx, row: Insertable<GuardWords>): Promise<void> => {
  await tx.insertInto('guardWords').values(row).execute();
};

/** Takes a word of the unit away; gives it with its place, undefined where there is none. */
export const deleteWord = (
  tx: Tx,
  { unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<{ unitId: string; unitLft: number; word: string } | undefined> =>
  tx
    .deleteFrom('guardWords')
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .returning(['unitId', 'unitLft', 'word'])
    .executeTakeFirst();
