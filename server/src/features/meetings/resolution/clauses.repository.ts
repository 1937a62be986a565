import type { ClausePart } from '@sotay/core/meetings/clauses.rules.ts';
import type { Insertable, Selectable } from 'kysely';
import type { ResolutionClauses } from '../../../platform/db/schema.generated.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import type { Meeting } from '../meetings.types.ts';

export type Clause = Omit<Selectable<ResolutionClauses>, 'part' | 'closedCircle'> & { part: ClausePart };

/** Clauses in their order. */
export const clausesOf = async (tx: Tx, meeting: Meeting): Promise<Clause[]> => {
  const rows = await tx
    .selectFrom('resolutionClauses')
    .selectAll()
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .orderBy('part')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, part: row.part as ClausePart }));
};

/** Puts new clauses in the place of all that there were. */
export const replaceClauses = async (
  tx: Tx,
  meeting: Meeting,
  clauses: Insertable<ResolutionClauses>[],
): Promise<void> => {
  await tx
    .deleteFrom('resolutionClauses')
    .where('unitId', '=', meeting.unitId)
    .where('meetingId', '=', meeting.id)
    .execute();
  if (clauses.length > 0) await tx.insertInto('resolutionClauses').values(clauses).execute();
};

export const markGiven = async (tx: Tx, clause: Clause, givenAt: Date): Promise<void> => {
  await tx
    .updateTable('resolutionClauses')
    .set({ givenAt })
    .where('unitId', '=', clause.unitId)
    .where('id', '=', clause.id)
    .execute();
};
