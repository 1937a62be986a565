import type { AuthTx } from '../../platform/db/transaction.ts';
import { newToken, sessionEnd, tokenDigest } from '../../platform/identity/sessions.ts';

/** Ended sessions are kept this long for the person to see what was, then removed. */
const KEPT_DAYS = 30;

/** How long a token that was replaced still counts. */
const OVERLAP_MS = 30_000;

const open = (tx: AuthTx, accountId: string) =>
  tx.updateTable('sessions').where('accountId', '=', accountId).where('endedAt', 'is', null);

/** The post in use in the account's newest session. */
export const lastPost = async (tx: AuthTx, accountId: string): Promise<string | null> => {
  const sessions = tx.selectFrom('sessions').select('postId').where('accountId', '=', accountId);
  return (await sessions.orderBy('createdAt', 'desc').limit(1).executeTakeFirst())?.postId ?? null;
};

/** Ends the session of a cookie, whoever it belongs to: a browser holds one at a time. */
export const endSessionOfToken = async (tx: AuthTx, token: string, now: Date): Promise<void> => {
  await tx
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('tokenDigest', '=', tokenDigest(token))
    .where('endedAt', 'is', null)
    .execute();
};

/** Ends one session of the account; false when it is not there or has ended. */
export const endSession = async (
  tx: AuthTx,
  accountId: string,
  sessionId: string,
  now: Date,
): Promise<boolean> => {
  const ended = await open(tx, accountId)
    .set({ endedAt: now })
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
};

/** Ends all sessions of the account, but the one to keep. */
export const endOtherSessions = async (
  tx: AuthTx,
  accountId: string,
  keep: string | null,
  now: Date,
): Promise<void> => {
  const others = open(tx, accountId).set({ endedAt: now });
  await (keep === null ? others : others.where('id', '!=', keep)).execute();
};

/** Removes the account's sessions that ended or ran out long ago. */
export const forgetOldSessions = async (tx: AuthTx, accountId: string, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await tx
    .deleteFrom('sessions')
    .where('accountId', '=', accountId)
    .where((where) => where.or([where('endedAt', '<', before), where('expiresAt', '<', before)]))
    .execute();
};

/** Gives the session a new token after a fresh proof. The old one still carries what was on its way, for half a minute. */
export const renewToken = async (
  tx: AuthTx,
  { sessionId, isStrong }: { sessionId: string; isStrong: boolean },
  now: Date,
): Promise<{ token: string; expiresAt: Date }> => {
  const token = newToken();
  const expiresAt = sessionEnd(now);
  await tx
    .updateTable('sessions')
    .set((row) => ({
      previousDigest: row.ref('tokenDigest'),
      previousUntil: new Date(now.getTime() + OVERLAP_MS),
      tokenDigest: tokenDigest(token),
      authenticatedAt: now,
      isStrong,
      seenAt: now,
      expiresAt,
    }))
    .where('id', '=', sessionId)
    .where('endedAt', 'is', null)
    .execute();
  return { token, expiresAt };
};

/** Puts a post to use in the session. */
export const setPost = async (tx: AuthTx, sessionId: string, postId: string | null): Promise<void> => {
  await tx.updateTable('sessions').set({ postId }).where('id', '=', sessionId).execute();
};

/** The open sessions of the account, the newest use first. */
export const openSessions = (tx: AuthTx, accountId: string, now: Date) =>
  tx
    .selectFrom('sessions')
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('seenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .select(['id', 'device', 'createdAt', 'seenAt'])
    .execute();
