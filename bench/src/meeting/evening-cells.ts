import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { authTransaction } from '../../../server/src/platform/db/transaction.ts';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import type { Inside } from '../people.ts';

/** A cell that meets tonight: its meeting, invited, and the cookies of those who take part by phone. */
export type EveningCell = {
  unitId: string;
  meetingId: string;
  leader: string;
  taker: string;
  members: string[];
};

type Row = { unitId: string; lft: number; postId: string; accounts: string[]; memberIds: string[] };

/** Besides the two who sign. */
const MEMBERS = 3;

/** Cells whose secretary and four others have an account. The secretary first. */
const cellsOf = async (admin: pg.Client, count: number): Promise<Row[]> => {
  const { rows } = await admin.query<Row>(
    `select u.id as "unitId", u.lft::int as lft, p.id as "postId", others.accounts, others.ids as "memberIds"
       from posts p join units u on u.id = p.unit_id and u.kind in ('cell', 'grassroots-cell') and u.closed_on is null
       cross join lateral (
         select array_agg(t.account) as accounts, array_agg(t.id) as ids from (
           select a.id as account, m.id from members m join accounts a on a.member_id = m.id
            where m.unit_id = u.id and m.left_on is null order by m.id = p.member_id desc, m.id limit $2) t) others
      where p.kind = 'secretary' and p.until_on is null and p.member_unit_id = u.id and cardinality(others.accounts) = $2
      order by u.lft limit $1`,
    [count, MEMBERS + 2],
  );
  return rows;
};

/** A meeting of a month that the demo leaves free, invited. */
const inviteAll = async (admin: pg.Client, cells: readonly Row[]): Promise<string[]> => {
  const ids = cells.map(() => randomUUIDv7());
  await admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, place, starts_at, chair_member_id, minutes_taker_member_id,
                           pack_code, state, invited_at, created_at)
     select c.unit_id, c.id, c.lft, 'regular', date_trunc('month', now() + interval '6 months')::date, 'Sinh hoạt chi bộ', 'Phòng họp',
            now(), c.chair, c.taker, '2025-2026', 'invited', now(), now()
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::uuid[]) as c (unit_id, id, lft, chair, taker)`,
    [
      cells.map(({ unitId }) => unitId),
      ids,
      cells.map(({ lft }) => lft),
      cells.map(({ memberIds }) => memberIds[0]),
      cells.map(({ memberIds }) => memberIds[1]),
    ],
  );
  return ids;
};

/**
 * Makes the meetings and signs everybody in. Proofs of who acts are as of the moment each cell begins, `startMs` from now; no strong way
 * is asked of these accounts, as in the demonstration.
 */
export const prepareEvening = async (
  { adminUrl, keys }: Inside,
  count: number,
  startMs: (index: number) => number,
): Promise<EveningCell[]> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const pools = openPools(adminUrl, keys, () => undefined);
  try {
    const cells = await cellsOf(admin, count);
    await admin.query('update accounts set is_demo = true where id = any ($1)', [
      cells.flatMap(({ accounts }) => accounts),
    ]);
    const meetings = await inviteAll(admin, cells);
    return await authTransaction(pools.auth, 'read write', async (tx) => {
      const signIn = async (accountId: string, postId: string | null, now: Date): Promise<string> =>
        `sotay=${(await openSession(tx, { accountId, postId, isStrong: true, device: 'bench', now })).token}`;
      const evening: EveningCell[] = [];
      for (const [index, { unitId, postId, accounts }] of cells.entries()) {
        const at = new Date(Date.now() + startMs(index));
        const [leader = '', taker = '', ...members] = accounts;
        const cell: EveningCell = {
          unitId,
          meetingId: meetings[index] ?? '',
          leader: await signIn(leader, postId, at),
          taker: await signIn(taker, null, at),
          members: [],
        };
        for (const account of members) cell.members.push(await signIn(account, null, at));
        evening.push(cell);
      }
      return evening;
    });
  } finally {
    await pools.end();
    await admin.end();
  }
};
