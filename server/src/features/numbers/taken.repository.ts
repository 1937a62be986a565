import type { DocumentKind } from '@sotay/core/documents/document-kinds.ts';
import { type Insertable, sql } from 'kysely';
import type { TakenNumbers } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** Whoever gives a number of the unit meanwhile waits, so that none is given twice. */
export const lockNumbers = async (tx: Tx, unitId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`numbers ${unitId}`}, 0))`.execute(tx);
};

type Taken = { kind: DocumentKind; termOn: string; number: number };

/** The number that a document has taken. */
export const takenBy = (tx: Tx, unitId: string, documentId: string): Promise<Taken | undefined> =>
  tx
    .selectFrom('takenNumbers')
    .select(['number', sql<DocumentKind>`kind`.as('kind'), sql<string>`term_on::text`.as('termOn')])
    .where('unitId', '=', unitId)
    .where('documentId', '=', documentId)
    .executeTakeFirst();

/** Keeps the number a document takes, in place of one it took before. */
export const keepTaken = async (tx: Tx, row: Insertable<TakenNumbers>): Promise<void> => {
  const { kind, termOn, number, takenAt } = row;
  await tx
    .insertInto('takenNumbers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unitId', 'documentId']).doUpdateSet({ kind, termOn, number, takenAt }),
    )
    .execute();
};
