import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { sender } from './prepared.ts';
import type { DB } from './schema.generated.ts';

/** A transaction in which the database knows who acts. Repositories and read models ask for it by type. */
export type Tx = Kysely<DB>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = '00000000-0000-0000-0000-000000000000';

const id = (value: string | null): string => {
  if (value === null) return NOBODY;
  if (!uuid.test(value)) throw new Error('An actor carries an id that is no UUID.');
  return value;
};

const whole = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new Error('An actor carries a place that is no whole number.');
  return value;
};

const list = (values: readonly number[]): string => `{${values.map(whole).join(',')}}`;

/** `SET LOCAL` for the row-level security policies; only numbers and UUIDs that were checked reach the text. */
export const settingsOf = (actor: Actor): string => {
  const { lo, hi } = actor.post?.interval ?? { lo: 1, hi: 0 };
  return (
    `set local app.lo = '${whole(lo)}'; set local app.hi = '${whole(hi)}'; ` +
    `set local app.units = '${list(actor.unitLfts)}'; set local app.homes = '${list(actor.homeLfts)}'; ` +
    `set local app.member = '${id(actor.memberId)}'; set local app.account = '${id(actor.accountId)}'`
  );
};

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

declare const signsIn: unique symbol;

/** A transaction of the role that signs people in: outside row-level security, over the tables of identity alone. */
export type AuthTx = Kysely<DB> & { readonly [signsIn]: true };

/** A Kysely that speaks on this one connection, inside the transaction that is open on it, and is silent after `end`. */
const bind = (client: pg.PoolClient): { tx: Tx; end: () => void } => {
  const { query, end } = sender(client);
  const tx = new Kysely<DB>({
    plugins,
    dialect: new PostgresDialect({
      pool: {
        connect: async () => ({ query, release: () => undefined }),
        end: async () => undefined,
        options: {},
      },
    }),
  });
  return { tx, end };
};

type Mode = 'read only' | 'read write';

/** A reader sees one moment from the first row to the last, so that a unit that moves meanwhile is never seen by halves. */
const begins: Readonly<Record<Mode, string>> = {
  'read only': 'begin isolation level repeatable read read only',
  'read write': 'begin read write',
};

/** Units have moved since the actor was looked up, or while the transaction wrote: look the actor up again and do it anew. */
export class PlacesMoved extends Error {}

/** A row was written for a place that its unit has left, or two waited for each other in the tree. */
const isOvertaken = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === '40P01') return true;
  return code === '23503' && typeof constraint === 'string' && constraint.endsWith('_holds');
};

type Begin = (client: pg.PoolClient) => Promise<unknown>;

const asError = (failure: unknown, what: string): Error =>
  failure instanceof Error ? failure : new Error(what);

/** Undoes the transaction and gives the connection to the next, or away when it is of no more use. */
const undo = (client: pg.PoolClient): Promise<void> =>
  client.query('rollback').then(
    () => client.release(),
    (failure: unknown) => client.release(asError(failure, 'rollback failed')),
  );

const inTransaction = async <T>(pool: pg.Pool, begin: Begin, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const { tx, end } = bind(client);
  try {
    await begin(client);
    const result = await work(tx);
    end();
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    end();
    await undo(client);
    throw isOvertaken(error) ? new PlacesMoved('overtaken', { cause: error }) : error;
  }
};

/**
 * The same for reading, with one wait instead of three: the first statement travels behind `BEGIN`, and nobody waits for the end of what
 * changed nothing: the next transaction travels behind it. Only a connection that is dead fails to end one, and the next finds that out.
 * A statement that got ahead of a failed `BEGIN` finds no settings and is refused by every policy; what was read at places of before is
 * thrown away.
 */
const inReading = async <T>(pool: pg.Pool, begin: Begin, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const { tx, end } = bind(client);
  const begun = begin(client);
  try {
    const [result] = await Promise.all([work(tx), begun]);
    end();
    client.query('commit').catch(() => undefined);
    client.release();
    return result;
  } catch (error) {
    end();
    await undo(client);
    // Where it never began, that is the reason of whatever else failed.
    await begun;
    throw error;
  }
};

/** All in one round trip: `BEGIN`, the settings, and how often the tree changed. */
const beginFor =
  (actor: Actor, mode: Mode): Begin =>
  async (client) => {
    const answers: unknown = await client.query(
      `${begins[mode]}; ${settingsOf(actor)}; select version from tree_state`,
    );
    const [state] = (answers as pg.QueryResult<{ version: number }>[]).slice(-1);
    if (actor.treeVersion !== undefined && state?.rows[0]?.version !== actor.treeVersion)
      throw new PlacesMoved('looked up before');
  };

/**
 * Runs the work in one transaction on behalf of the actor; an error rolls everything back. Throws `PlacesMoved` where the actor's
 * places are not those of this moment.
 */
export const transaction = async <T>(
  pool: pg.Pool,
  actor: Actor,
  mode: Mode,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => (mode === 'read only' ? inReading : inTransaction)(pool, beginFor(actor, mode), work);

/** The same for the role that signs people in (the pool `auth`): there is no actor yet. */
export const authTransaction = <T>(pool: pg.Pool, mode: Mode, work: (tx: AuthTx) => Promise<T>): Promise<T> =>
  inTransaction(
    pool,
    (client) => client.query(begins[mode]),
    (tx) => work(tx as AuthTx),
  );

declare const counts: unique symbol;

/** A transaction of the role that keeps the boxes of secret polls: it reaches those and nothing else, and knows of no actor. */
export type VoteTx = Kysely<DB> & { readonly [counts]: true };

/** The same for the boxes of secret polls (the pool `vote`). */
export const voteTransaction = <T>(pool: pg.Pool, mode: Mode, work: (tx: VoteTx) => Promise<T>): Promise<T> =>
  inTransaction(
    pool,
    (client) => client.query(begins[mode]),
    (tx) => work(tx as VoteTx),
  );
