import type { Audience } from '@sotay/core/kernel/audience.ts';
import type { NoticeTopic } from '@sotay/core/notifications/topics.ts';
import { sql } from 'kysely';
import type { AuthTx, Tx } from '../../platform/db/transaction.ts';
import type { Notice } from './announce.ts';

/** Lays a notice by until the morning; a job that runs again does it once. */
export const layBy = async (tx: Tx, notice: Notice, unitLft: number, dueAt: string): Promise<void> => {
  const { unitId, noticeId, topic, itemId, version } = notice;
  const whom =
    'audience' in notice
      ? { audience: JSON.stringify(notice.audience) }
      : { memberIds: [...notice.memberIds] };
  await tx
    .insertInto('waitingNotices')
    .values({ unitId, id: noticeId, unitLft, topic, itemId, version, dueAt, ...whom })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** So long one may take to say what waits, and another wait for it: a province is many people. */
const MORNING_LIMIT = '10min';

/**
 * From here to the end of the transaction nobody else says what waits: another process waits, and then finds what is left. The transaction
 * lies idle while others do the work.
 */
export const holdMorning = async (tx: AuthTx): Promise<void> => {
  await sql`select set_config('idle_in_transaction_session_timeout', ${MORNING_LIMIT}, true),
                   set_config('statement_timeout', ${MORNING_LIMIT}, true)`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended('notifications.morning', 0))`.execute(tx);
  await sql`set local statement_timeout to default`.execute(tx);
};

/** What waits anywhere and is due. */
export const dueNotices = async (tx: AuthTx, now: Date): Promise<Notice[]> => {
  const rows = await tx
    .selectFrom('waitingNotices')
    .where('dueAt', '<=', now)
    .orderBy('unitLft')
    .orderBy('id')
    .select(['unitId', 'id', 'itemId', 'version', 'memberIds'])
    .select([sql<NoticeTopic>`topic`.as('topic'), sql<Audience | null>`audience`.as('audience')])
    .execute();
  return rows.map(({ id, audience, memberIds, ...told }) => ({
    ...told,
    noticeId: id,
    ...(audience ? { audience } : { memberIds: memberIds ?? [] }),
  }));
};

export const forgetNotices = async (tx: AuthTx, noticeIds: readonly string[]): Promise<void> => {
  if (noticeIds.length === 0) return;
  await tx
    .deleteFrom('waitingNotices')
    .where('id', 'in', [...noticeIds])
    .execute();
};
