import { sql } from 'kysely';
import type { AuthTx } from '../../platform/db/transaction.ts';

/** A device to be called. */
export type Called = { id: string; memberId: string; sealed: Buffer };

/** The devices of these members on which somebody is signed in. Those of ended sessions are forgotten. */
export const devicesToCall = async (
  tx: AuthTx,
  memberIds: readonly string[],
  now: Date,
): Promise<readonly { id: string; memberId: string }[]> => {
  const { rows } = await sql<{ id: string; memberId: string; isOpen: boolean }>`
    select p.id, p.member_id, coalesce(s.ended_at is null and s.expires_at > ${now}, false) as is_open
      from push_subscriptions p left join sessions s on s.id = p.session_id
     where p.member_id = any (${[...memberIds]}::uuid[]) order by p.unit_lft, p.id`.execute(tx);
  const over = rows.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
  await forgetDevices(tx, over);
  return rows.filter(({ isOpen }) => isOpen);
};

/** Those of the devices on which somebody is still signed in, and that have not been given this notice yet. */
export const notYetCalled = (
  tx: AuthTx,
  deviceIds: readonly string[],
  { noticeId, now }: { noticeId: string; now: Date },
): Promise<Called[]> =>
  tx
    .selectFrom('pushSubscriptions as p')
    .innerJoin('sessions as s', 's.id', 'p.sessionId')
    .where('p.id', 'in', [...deviceIds])
    .where(sql<boolean>`s.ended_at is null and s.expires_at > ${now}`)
    .where(sql<boolean>`p.notice_id is distinct from ${noticeId}::uuid`)
    .select(['p.id', 'p.memberId', 'p.sealed'])
    .execute();

/** Notes that a push service took the notice for these devices. A proof that was faster counts. */
export const noteCalls = async (
  tx: AuthTx,
  deviceIds: readonly string[],
  { noticeId, sentAt }: { noticeId: string; sentAt: Date },
): Promise<void> => {
  if (deviceIds.length === 0) return;
  await sql`
    update push_subscriptions
       set notice_id = ${noticeId}, last_sent_at = ${sentAt},
           unproved = case when last_proof_at >= ${sentAt} then 0 else unproved + 1 end
     where id = any (${[...deviceIds]}::uuid[])`.execute(tx);
};

/** Forgets devices that are no more. */
export const forgetDevices = async (tx: AuthTx, deviceIds: readonly string[]): Promise<void> => {
  if (deviceIds.length === 0) return;
  await tx
    .deleteFrom('pushSubscriptions')
    .where('id', 'in', [...deviceIds])
    .execute();
};
