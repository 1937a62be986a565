import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import type { PostKind } from '@sotay/core/kernel/post-kinds.ts';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';

/** A session lives 90 days from its last use at the longest; reading never times out. */
const SESSION_DAYS = 90;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

type Row = {
  session_id: string;
  account_id: string;
  authenticated_at: Date;
  member_id: string;
  unit_id: string;
  unit_lft: number;
  homes: number[];
  post_id: string | null;
  post_kind: PostKind | null;
  post_unit_id: string | null;
  post_lo: number | null;
  post_hi: number | null;
};

const SELECT_ACTOR = `
  select s.id as session_id, s.account_id, s.authenticated_at, m.id as member_id, m.unit_id, m.unit_lft,
         array(select h.lft from units u join units h on h.lft <= u.lft and h.rgt >= u.rgt where u.id = m.unit_id) as homes,
         p.id as post_id, p.kind as post_kind, p.unit_id as post_unit_id, pu.lft as post_lo, pu.rgt as post_hi
    from sessions s
    join accounts a on a.id = s.account_id
    join members m on m.unit_id = a.member_unit_id and m.id = a.member_id and m.left_on is null
    left join posts p on p.id = s.post_id and p.member_id = m.id and p.from_on <= $2::date
          and (p.until_on is null or p.until_on >= $2::date)
    left join units pu on pu.id = p.unit_id
   where s.token_digest = $1 and s.ended_at is null and s.expires_at > $3`;

const toActor = (row: Row): Actor => ({
  accountId: row.account_id,
  sessionId: row.session_id,
  memberId: row.member_id,
  unitId: row.unit_id,
  unitLfts: [row.unit_lft],
  homeLfts: row.homes.map(Number),
  authenticatedAt: row.authenticated_at,
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

/** Who the token belongs to, with the rights of this moment; null when signed out, expired, or no longer a member. */
export const findActor = async (auth: pg.Pool, token: string, now: Date): Promise<Actor | null> => {
  const { rows } = await auth.query<Row>({
    name: 'find-actor',
    text: SELECT_ACTOR,
    values: [digest(token), now.toISOString().slice(0, 10), now],
  });
  return rows[0] ? toActor(rows[0]) : null;
};

/** Opens a session and returns its token; only the token's SHA-256 is stored. */
export const openSession = async (
  auth: pg.Pool | pg.PoolClient,
  session: { accountId: string; postId: string | null; device: string; now: Date },
): Promise<{ id: string; token: string; expiresAt: Date }> => {
  const token = randomBytes(32).toString('base64url');
  const id = randomUUIDv7();
  const expiresAt = new Date(session.now.getTime() + SESSION_DAYS * 86_400_000);
  await auth.query(
    `insert into sessions (id, account_id, token_digest, post_id, device, created_at, seen_at, authenticated_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6, $6, $7)`,
    [id, session.accountId, digest(token), session.postId, session.device, session.now, expiresAt],
  );
  return { id, token, expiresAt };
};
