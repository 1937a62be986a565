import type { NumberKind } from '@sotay/core/members/sign-in-findings.rules.ts';
import { sql } from 'kysely';
import type { AuthTx } from '../../platform/db/transaction.ts';

const bytes = (values: readonly Buffer[]) =>
  sql`${`{${values.map((value) => `"\\\\x${value.toString('hex')}"`).join(',')}}`}::bytea[]`;

/** Which of the digests are somebody else's login. */
export const loginsOfOthers = async (
  tx: AuthTx,
  memberId: string,
  wanted: readonly { kind: NumberKind; digest: Buffer }[],
): Promise<NumberKind[]> => {
  const { rows } = await sql<{ digest: Buffer }>`
    select l.digest from account_logins l join accounts a on a.id = l.account_id
     where l.digest = any (${bytes(wanted.map(({ digest }) => digest))}) and a.member_id <> ${memberId}`.execute(
    tx,
  );
  return wanted.filter(({ digest }) => rows.some((row) => row.digest.equals(digest))).map(({ kind }) => kind);
};

/** Whether one of these digests was tried in vain since then from a device that is nobody's, and is no login of anybody. */
export const wasTriedByNobody = async (
  tx: AuthTx,
  digests: readonly Buffer[],
  since: Date,
): Promise<boolean> => {
  const { rows } = await sql`
    select from login_failures f
     where f.login_digest = any (${bytes(digests)}) and f.tried_at > ${since}
       and not exists (select from account_logins l where l.digest = f.login_digest) limit 1`.execute(tx);
  return rows.length > 0;
};

/** Wrong tries since then under these digests, from unknown devices and from those the account knows. */
export const missesOf = async (
  tx: AuthTx,
  digests: readonly Buffer[],
  since: Date,
): Promise<{ misses: number; waitUntil: Date | null }> => {
  const { rows } = await sql<{ misses: number; waitUntil: Date | null }>`
    select coalesce(sum(misses), 0)::int as misses, max(wait_until) as wait_until
      from login_failures where login_digest = any (${bytes(digests)}) and tried_at > ${since}`.execute(tx);
  const [row] = rows;
  return { misses: row?.misses ?? 0, waitUntil: row?.waitUntil ?? null };
};

/** Forgets wrong tries under these digests, from whichever device. */
export const forgetMisses = async (tx: AuthTx, digests: readonly Buffer[]): Promise<void> => {
  await sql`delete from login_failures where login_digest = any (${bytes(digests)})`.execute(tx);
};

/** The code given last to the account, with the wrong dates of birth that came with it. */
export const lastGiven = (tx: AuthTx, accountId: string) =>
  tx
    .selectFrom('activationCodes')
    .where('accountId', '=', accountId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .select(['expiresAt', 'usedAt', 'endedAt', 'misses'])
    .executeTakeFirst();
