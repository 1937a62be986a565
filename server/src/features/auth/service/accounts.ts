import { readPassword } from '@sotay/core/auth/password.rules.ts';
import { authTransaction } from '../../../platform/db/transaction.ts';
import { slowHash } from '../../../platform/identity/slow-hash.ts';
import { loginDigest, unseal } from '../../../platform/keys.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type LoginRow,
  deleteUnusedAccounts,
  digestsOfOthers,
  holdersOfDigests,
  insertAccounts,
  replaceLogins,
} from '../accounts.repository.ts';
import { savePassword } from '../credentials.repository.ts';
import { holderByLogin } from '../people.repository.ts';

/** A member who is to have an account, and the numbers to sign in with. */
export type AccountHolder = {
  unitId: string;
  memberId: string;
  /** As `parseCardNumber` and `parsePhone` give them. */
  cardNumber: string | null;
  phone: string | null;
};

/** So many members at once keep each statement well under its time limit. */
const AT_ONCE = 2_000;

/**
 * Gives each member an account where there is none and brings the logins in line with the numbers. Safe to repeat, and made to be:
 * accounts are written by another role than members and so in a transaction of their own, after that of the members. A job that
 * writes members calls this last, so that its retry after a crash in between heals what is missing.
 */
export const ensureAccounts = async (
  { pools, keys }: Pick<Platform, 'pools' | 'keys'>,
  holders: readonly AccountHolder[],
): Promise<void> => {
  for (let at = 0; at < holders.length; at += AT_ONCE) {
    const some = holders.slice(at, at + AT_ONCE);
    const logins = some.flatMap(({ memberId, cardNumber, phone }): LoginRow[] => [
      ...(cardNumber ? [{ memberId, digest: loginDigest(keys, cardNumber), kind: 'card' as const }] : []),
      ...(phone ? [{ memberId, digest: loginDigest(keys, phone), kind: 'phone' as const }] : []),
    ]);
    const memberIds = some.map((holder) => holder.memberId);
    await authTransaction(pools.auth, 'read write', async (tx) => {
      await insertAccounts(
        tx,
        some.map(({ unitId, memberId }) => ({ memberUnitId: unitId, memberId })),
      );
      await replaceLogins(tx, memberIds, logins);
    });
  }
};

/** The members who sign in with these numbers (as `parseCardNumber` and `parsePhone` give them), wherever they belong. */
export const membersOfNumbers = async (
  { pools, keys }: Pick<Platform, 'pools' | 'keys'>,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const numberOf = new Map(numbers.map((number) => [loginDigest(keys, number).toString('base64'), number]));
  const digests = [...numberOf.keys()].map((digest) => Buffer.from(digest, 'base64'));
  const found = new Map<string, string>();
  for (let at = 0; at < digests.length; at += AT_ONCE) {
    const some = digests.slice(at, at + AT_ONCE);
    const rows = await authTransaction(pools.auth, 'read only', (tx) => holdersOfDigests(tx, some));
    for (const { digest, memberId } of rows)
      found.set(numberOf.get(digest.toString('base64')) ?? '', memberId);
  }
  return found;
};

/** Which of the numbers (as `parseCardNumber` and `parsePhone` give them) somebody else signs in with, wherever they belong. */
export const numbersOfOthers = async (
  { pools, keys }: Pick<Platform, 'pools' | 'keys'>,
  wanted: readonly { memberId: string; number: string }[],
): Promise<ReadonlySet<string>> => {
  const numberOf = new Map(
    wanted.map(({ number }) => [loginDigest(keys, number).toString('base64'), number] as const),
  );
  const rows = wanted.map(({ memberId, number }) => ({ memberId, digest: loginDigest(keys, number) }));
  const taken = await authTransaction(pools.auth, 'read only', (tx) => digestsOfOthers(tx, rows));
  return new Set(taken.map((digest) => numberOf.get(digest.toString('base64')) ?? ''));
};

/** Takes away the accounts of members who never used them. */
export const removeUnusedAccounts = async (
  { pools }: Pick<Platform, 'pools'>,
  memberIds: readonly string[],
): Promise<void> => {
  for (let at = 0; at < memberIds.length; at += AT_ONCE)
    await authTransaction(pools.auth, 'read write', (tx) =>
      deleteUnusedAccounts(tx, memberIds.slice(at, at + AT_ONCE)),
    );
};

/** The member who signs in with this number; null when nobody does. */
export const memberOfNumber = async (
  { pools, keys }: Pick<Platform, 'pools' | 'keys'>,
  number: string,
): Promise<{ unitId: string; memberId: string; unitLft: number } | null> => {
  const digests = [loginDigest(keys, number)];
  const holder = await authTransaction(pools.auth, 'read only', (tx) => holderByLogin(tx, digests));
  return holder ? { unitId: holder.unitId, memberId: holder.memberId, unitLft: holder.unitLft } : null;
};

/** The numbers of a member row as it lies in the database. */
export const holderFromRow = (
  { keys }: Pick<Platform, 'keys'>,
  row: { unitId: string; id: string; phone: string | null; cardSealed: Buffer | null },
): AccountHolder => ({
  unitId: row.unitId,
  memberId: row.id,
  cardNumber: row.cardSealed && unseal(keys.card, row.cardSealed),
  phone: row.phone,
});

/** Sets a password without asking for anything: for the demo and the command line, never for a request. */
export const setPassword = async (
  { pools, keys }: Pick<Platform, 'pools' | 'keys'>,
  accountId: string,
  password: string,
  now: Date,
): Promise<void> => {
  const hash = await slowHash(keys, readPassword(password));
  await authTransaction(pools.auth, 'read write', (tx) => savePassword(tx, accountId, hash, now));
};
