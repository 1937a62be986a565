import { createHash } from 'node:crypto';
import { type PostgresPoolClient, sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* prepared */';

/**
 * Put in front of a statement that runs at every request and has always the same text: each connection plans it once
 * instead of each time. (The first screen took 3.2 ms of the database of which 2.2 were planning.) Only for such statements:
 * a connection keeps every plan it has ever made.
 */
export const prepared = sql.raw(MARK);

/** A statement that was sent so often comes again: from then on it is planned once for each connection too. */
const OFTEN = 50;
/** So many of them at the most, as every connection keeps them all (some 30 kB each). */
const MOST_NAMED = 150;
/** Texts with lists of many lengths never come often; counting begins anew before they fill the memory. */
const MOST_COUNTED = 2_000;

/** Not `fetch`: what comes out of a cursor of one name differs from time to time, and a plan is for one kind of row. */
const PLANNED = /^(select|insert|update|delete|with)\b/;

const names = new Map<string, string>();
const counts = new Map<string, number>();

const givenName = (text: string): string => {
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  counts.delete(text);
  return name;
};

/** Whether the statement has come often enough by now. */
const comesOften = (text: string): boolean => {
  if (names.size >= MOST_NAMED || !PLANNED.test(text.trimStart())) return false;
  if (counts.size >= MOST_COUNTED) counts.clear();
  const count = (counts.get(text) ?? 0) + 1;
  counts.set(text, count);
  return count >= OFTEN;
};

const nameOf = (text: string): string | undefined =>
  names.get(text) ?? (text.startsWith(MARK) || comesOften(text) ? givenName(text) : undefined);

/**
 * Sends statements on this connection, marked and frequent ones by their name. (A meeting is read by twenty small statements, whose
 * planning was most of the work.) (Kysely's other way to ask, by cursor, is not used here.) After `end` it refuses: a part of the work that
 * runs on when another part has failed must not speak in the transaction of the next.
 */
export const sender = (client: pg.PoolClient): { query: PostgresPoolClient['query']; end: () => void } => {
  let isOpen = true;
  const send = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    if (!isOpen) throw new Error('The transaction is over.');
    const name = nameOf(text);
    return client.query({ ...(name === undefined ? {} : { name }), text, values: [...values] });
  };
  return { query: send as unknown as PostgresPoolClient['query'], end: () => (isOpen = false) };
};
