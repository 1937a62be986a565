import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { AuthTx } from '../../platform/db/transaction.ts';

export type AccountRow = { memberUnitId: string; memberId: string };
export type LoginRow = { memberId: string; digest: Buffer; kind: 'card' | 'phone' };

const uuids = (values: readonly string[]) => sql`${`{${values.join(',')}}`}::uuid[]`;
const bytes = (values: readonly Buffer[]) =>
  sql`${`{${values.map((value) => `"\\\\x${value.toString('hex')}"`).join(',')}}`}::bytea[]`;

/** Makes an account for each member who has none. */
export const insertAccounts = async (tx: AuthTx, rows: readonly AccountRow[]): Promise<void> => {
  const ids = rows.map(() => randomUUIDv7());
  await sql`
    insert into accounts (id, member_unit_id, member_id)
    select * from unnest(${uuids(ids)}, ${uuids(rows.map((row) => row.memberUnitId))}, ${uuids(rows.map((row) => row.memberId))})
        on conflict (member_id) do nothing`.execute(tx);
};

/** Brings the logins of these members in line with the rows; a login that another account holds stays there. */
export const replaceLogins = async (
  tx: AuthTx,
  memberIds: readonly string[],
  rows: readonly LoginRow[],
): Promise<void> => {
  const digests = bytes(rows.map((row) => row.digest));
  const members = uuids(rows.map((row) => row.memberId));
  await sql`
    delete from account_logins l using accounts a
     where a.id = l.account_id and a.member_id = any (${uuids(memberIds)})
       and not exists (select from unnest(${digests}, ${members}) as wanted (digest, member_id)
                        where wanted.digest = l.digest and wanted.member_id = a.member_id)`.execute(tx);
  await sql`
    insert into account_logins (digest, account_id, kind)
    select wanted.digest, a.id, wanted.kind
      from unnest(${digests}, ${members}, ${`{${rows.map((row) => row.kind).join(',')}}`}::text[])
           as wanted (digest, member_id, kind)
      join accounts a on a.member_id = wanted.member_id
        on conflict (digest) do nothing`.execute(tx);
};

/** Which of the digests are logins of somebody else than the member they are wanted for. */
export const digestsOfOthers = async (
  tx: AuthTx,
  wanted: readonly { memberId: string; digest: Buffer }[],
): Promise<Buffer[]> => {
  const { rows } = await sql<{ digest: Buffer }>`
    select l.digest from unnest(${bytes(wanted.map((row) => row.digest))}, ${uuids(wanted.map((row) => row.memberId))})
           as wanted (digest, member_id)
      join account_logins l on l.digest = wanted.digest
      join accounts a on a.id = l.account_id and a.member_id <> wanted.member_id`.execute(tx);
  return rows.map((row) => row.digest);
};

/** The members whose logins have these digests. */
export const holdersOfDigests = async (
  tx: AuthTx,
  digests: readonly Buffer[],
): Promise<{ digest: Buffer; memberId: string }[]> => {
  const { rows } = await sql<{ digest: Buffer; memberId: string }>`
    select l.digest, a.member_id from account_logins l join accounts a on a.id = l.account_id
     where l.digest = any (${bytes(digests)})`.execute(tx);
  return rows;
};

/** Takes away the accounts of members who never set a password, with their numbers and codes. */
export const deleteUnusedAccounts = async (tx: AuthTx, memberIds: readonly string[]): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select a.id from accounts a where a.member_id = any (${uuids(memberIds)})
       and not exists (select from passwords p where p.account_id = a.id)
       and not exists (select from passkeys k where k.account_id = a.id)
       and not exists (select from sessions s where s.account_id = a.id)`.execute(tx);
  const unused = uuids(rows.map(({ id }) => id));
  await sql`delete from account_logins where account_id = any (${unused})`.execute(tx);
  await sql`delete from activation_codes where account_id = any (${unused})`.execute(tx);
  await sql`delete from accounts where id = any (${unused})`.execute(tx);
};

/** The account of a member, where there is one. */
export const accountOf = async (tx: AuthTx, memberId: string): Promise<string | undefined> =>
  (await tx.selectFrom('accounts').select('id').where('memberId', '=', memberId).executeTakeFirst())?.id;
