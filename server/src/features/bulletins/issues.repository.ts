import type { IssueState } from '@sotay/core/bulletins/issue.rules.ts';
import { type Insertable, type Updateable, sql } from 'kysely';
import type { BulletinIssues } from '../../platform/db/schema.generated.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/** So many issues an office lists: five years of a monthly. */
const LISTED = 60;

const issues = (tx: Tx) =>
  tx
    .selectFrom('bulletinIssues')
    .selectAll()
    .select(sql<IssueState>`state`.as('state'));

export type Issue = Awaited<ReturnType<ReturnType<typeof issues>['execute']>>[number];

export const issuesOf = (tx: Tx, unitId: string): Promise<Issue[]> =>
  issues(tx)
    .where('unitId', '=', unitId)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(LISTED)
    .execute();

export const findIssue = (tx: Tx, unitId: string, id: string): Promise<Issue | undefined> =>
  issues(tx).where('unitId', '=', unitId).where('id', '=', id).executeTakeFirst();

/** The row held for this transaction. */
export const lockIssue = (tx: Tx, unitId: string, id: string): Promise<Issue | undefined> =>
  issues(tx).where('unitId', '=', unitId).where('id', '=', id).forUpdate().executeTakeFirst();

/** The numbers given in a year; the unit is held, so that two who begin at once get two numbers. */
export const lockNumbers = async (tx: Tx, unitId: string, year: number): Promise<number[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}, 64))`.execute(tx);
  const rows = await tx
    .selectFrom('bulletinIssues')
    .select('number')
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .execute();
  return rows.map(({ number }) => number);
};

export const insertIssue = async (tx: Tx, row: Insertable<BulletinIssues>): Promise<void> => {
  await tx.insertInto('bulletinIssues').values(row).execute();
};

export const changeIssue = async (
  tx: Tx,
  { unitId, id }: Pick<Issue, 'unitId' | 'id'>,
  change: Updateable<BulletinIssues>,
): Promise<void> => {
  await tx
    .updateTable('bulletinIssues')
    .set(change)
    .where('unitId', '=', unitId)
    .where('id', '=', id)
    .execute();
};
