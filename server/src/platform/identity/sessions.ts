import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import type { AuthTx } from '../db/transaction.ts';
import { homesOf } from './homes.ts';

/** A session lives 90 days from its last use at the longest; reading never times out. */
const SESSION_DAYS = 90;

/** Use is noted this often, so that reading does not write. */
const SEEN_EVERY_MS = 10 * 60_000;

/** Until when a session used at this moment lives. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * 86_400_000);

/** SHA-256 of a session's token: what the database holds of it. */
export const tokenDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token nobody can guess: 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const dayOf = (now: Date): string => dayOfInstant(now.toISOString());

type Row = {
  session_id: string;
  account_id: string;
  authenticated_at: Date;
  is_strong: boolean;
  is_demo: boolean;
  held: PostKind[];
  strong_ways: number;
  seen_at: Date;
  member_id: string;
  unit_id: string;
  unit_lft: number;
  stays: number[];
  homes: number[];
  post_id: string | null;
  post_kind: PostKind | null;
  post_unit_id: string | null;
  post_lo: number | null;
  post_hi: number | null;
  tree_version: number;
};

const PERSON_COLUMNS = `
         m.id as member_id, m.unit_id, m.unit_lft, a.is_demo,
         array(select o.kind from posts o where o.member_id = m.id and o.from_on <= $2::date
                and (o.until_on is null or o.until_on >= $2::date)) as held,
         (select count(*) from passkeys k where k.account_id = a.id)
           + (select count(*) from authenticators t join passwords w using (account_id) where t.account_id = a.id) as strong_ways,
         array(select st.unit_lft from stays st where st.member_id = m.id and $2::date between st.from_on and st.until_on) as stays,
         ${homesOf(`select m.unit_id as id union all select st.unit_id from stays st
                     where st.member_id = m.id and $2::date between st.from_on and st.until_on`)} as homes,
         p.id as post_id, p.kind as post_kind, p.unit_id as post_unit_id, pu.lft as post_lo, pu.rgt as post_hi,
         (select version from tree_state) as tree_version`;

const personJoins = (postId: string): string => `
    join members m on m.unit_id = a.member_unit_id and m.id = a.member_id and m.left_on is null
    left join posts p on p.id = ${postId} and p.member_id = m.id and p.from_on <= $2::date
          and (p.until_on is null or p.until_on >= $2::date)
    left join units pu on pu.id = p.unit_id`;

const SELECT_ACTOR = `
  select s.id as session_id, s.account_id, s.authenticated_at, s.is_strong, s.seen_at, ${PERSON_COLUMNS}
    from sessions s
    join accounts a on a.id = s.account_id ${personJoins('s.post_id')}
   where (s.token_digest = $1 or (s.previous_digest = $1 and s.previous_until > $3))
     and s.ended_at is null and s.expires_at > $3`;

const SELECT_ABSENT_ACTOR = `
  select a.id as session_id, a.id as account_id, $4::timestamptz as authenticated_at, false as is_strong, $4::timestamptz as seen_at, ${PERSON_COLUMNS}
    from accounts a ${personJoins('$3::uuid')}
   where a.id = $1`;

const toActor = (row: Row): Actor => ({
  accountId: row.account_id,
  sessionId: row.session_id,
  memberId: row.member_id,
  unitId: row.unit_id,
  treeVersion: row.tree_version,
  unitLfts: [row.unit_lft, ...row.stays.map(Number)],
  homeLfts: row.homes.map(Number),
  authenticatedAt: row.authenticated_at,
  strength: {
    held: row.held,
    strongWays: row.strong_ways,
    isStrong: row.is_strong,
    isDemo: row.is_demo,
  },
  post:
    row.post_id && row.post_kind && row.post_unit_id && row.post_lo !== null && row.post_hi !== null
      ? {
          id: row.post_id,
          kind: row.post_kind,
          unitId: row.post_unit_id,
          interval: { lo: row.post_lo, hi: row.post_hi },
        }
      : null,
});

/** Notes the use of a session, which prolongs it. */
const noteUse = async (auth: pg.Pool, row: Row, now: Date): Promise<void> => {
  if (now.getTime() - row.seen_at.getTime() < SEEN_EVERY_MS) return;
  await auth.query('update sessions set seen_at = $2, expires_at = $3 where id = $1 and ended_at is null', [
    row.session_id,
    now,
    sessionEnd(now),
  ]);
};

/** Who the token belongs to, with the rights of this moment; null when signed out, expired, or no longer a member. */
export const findActor = async (auth: pg.Pool, token: string, now: Date): Promise<Actor | null> => {
  const { rows } = await auth.query<Row>({
    name: 'find-actor',
    text: SELECT_ACTOR,
    values: [tokenDigest(token), dayOf(now), now],
  });
  const row = rows[0];
  if (!row) return null;
  await noteUse(auth, row, now);
  return toActor(row);
};

/**
 * The person for whom a job works, with the rights of this moment: the post named then counts only if it is still held.
 * Null when no longer a member. There is no session: `sessionId` repeats the account, and nothing was proved lately.
 */
export const findActorOfAccount = async (
  auth: pg.Pool,
  { accountId, postId }: { accountId: string; postId: string | null },
  now: Date,
): Promise<Actor | null> => {
  const { rows } = await auth.query<Row>(SELECT_ABSENT_ACTOR, [accountId, dayOf(now), postId, new Date(0)]);
  return rows[0] ? toActor(rows[0]) : null;
};

/** Opens a session and returns its token; only the token's SHA-256 is stored. */
export const openSession = async (
  tx: AuthTx,
  session: { accountId: string; postId: string | null; isStrong: boolean; device: string; now: Date },
): Promise<{ id: string; token: string; expiresAt: Date }> => {
  const { now, ...rest } = session;
  const token = newToken();
  const id = randomUUIDv7();
  const expiresAt = sessionEnd(now);
  const moments = { createdAt: now, seenAt: now, authenticatedAt: now, expiresAt };
  await tx
    .insertInto('sessions')
    .values({ ...rest, ...moments, id, tokenDigest: tokenDigest(token) })
    .execute();
  return { id, token, expiresAt };
};
