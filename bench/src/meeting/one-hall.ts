import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { openPools } from '../../../server/src/platform/db/pool.ts';
import { authTransaction } from '../../../server/src/platform/db/transaction.ts';
import { openSession } from '../../../server/src/platform/identity/sessions.ts';
import type { Inside } from '../people.ts';

/** One open meeting in a cell with many members: who leads it, and the cookies of all phones in the hall. */
export type Hall = { unitId: string; meetingId: string; leader: string; phones: string[] };

type Cell = {
  unitId: string;
  lft: number;
  postId: string;
  leader: string;
  leaderId: string;
  takerId: string;
};

const ledCell = async (admin: pg.Client): Promise<Cell> => {
  const { rows } = await admin.query<Cell>(
    `select u.id as "unitId", u.lft::int as lft, p.id as "postId", a.id as leader, m.id as "leaderId",
            (select o.id from members o where o.unit_id = u.id and o.id <> m.id and o.left_on is null limit 1) as "takerId"
       from posts p join units u on u.id = p.unit_id and u.kind = 'cell' and u.closed_on is null
       join members m on m.id = p.member_id and m.unit_id = u.id join accounts a on a.member_id = m.id
      where p.kind = 'secretary' and p.until_on is null order by u.lft limit 1`,
  );
  const [cell] = rows;
  if (!cell) throw new Error('The demonstration has no cell with a secretary.');
  return cell;
};

/** So many more members of the cell, each with an account. */
const fillCell = async (admin: pg.Client, { unitId, lft }: Cell, count: number): Promise<string[]> => {
  const members = Array.from({ length: count }, () => randomUUIDv7());
  const accounts = members.map(() => randomUUIDv7());
  await admin.query(
    `insert into members (unit_id, id, unit_lft, full_name, sort_key, birth_date, status)
     select $1, id, $2, 'Người Đo', 'do', '1970-01-01', 'full' from unnest($3::uuid[]) as id`,
    [unitId, lft, members],
  );
  await admin.query(
    `insert into accounts (id, member_id, member_unit_id, is_demo)
     select a.id, a.member, $1, true from unnest($2::uuid[], $3::uuid[]) as a (id, member)`,
    [unitId, accounts, members],
  );
  return accounts;
};

const invite = async (admin: pg.Client, cell: Cell): Promise<string> => {
  const id = randomUUIDv7();
  await admin.query(
    `insert into meetings (unit_id, id, unit_lft, kind, month, title, place, starts_at, chair_member_id, minutes_taker_member_id,
                           pack_code, state, invited_at, created_at)
     values ($1, $2, $3, 'regular', date_trunc('month', now() + interval '6 months')::date, 'Sinh hoạt chi bộ', 'Hội trường', now(),
             $4, $5, '2025-2026', 'invited', now(), now())`,
    [cell.unitId, id, cell.lft, cell.leaderId, cell.takerId],
  );
  return id;
};

/** Makes the hall: a cell with so many phones, its meeting invited. */
export const prepareHall = async ({ adminUrl, keys }: Inside, phones: number): Promise<Hall> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const pools = openPools(adminUrl, keys, () => undefined);
  try {
    const cell = await ledCell(admin);
    const accounts = await fillCell(admin, cell, phones);
    const meetingId = await invite(admin, cell);
    return await authTransaction(pools.auth, 'read write', async (tx) => {
      const signIn = async (accountId: string, postId: string | null): Promise<string> =>
        `sotay=${(await openSession(tx, { accountId, postId, isStrong: true, device: 'bench', now: new Date() })).token}`;
      const hall: Hall = {
        unitId: cell.unitId,
        meetingId,
        leader: await signIn(cell.leader, cell.postId),
        phones: [],
      };
      for (const account of accounts) hall.phones.push(await signIn(account, null));
      return hall;
    });
  } finally {
    await pools.end();
    await admin.end();
  }
};
