import { growTree } from '@sotay/core/audit/merkle-tree.ts';
import type { ClientBase } from 'pg';
import { type SignedHead, lastHead, signHead } from './log-head.ts';
import type { LogKey } from './log-key.ts';
import { byteaOf, pagesOf, rowOrder, rowText } from './log-rows.ts';
import { leafOf, sha256 } from './sha256.ts';

/** Number of the lock that lets one process seal at a time. */
const LOCK = 7_305_123;

/** Every eighth level of the tree is kept for proofs. */
export const KEPT_LEVEL = 8;

type Row = { unit_id: string; id: string; text: string };
type Node = { level: number; position: number; hash: Uint8Array };

const saveLeaves = (client: ClientBase, from: number, rows: readonly Row[], hashes: readonly Uint8Array[]) =>
  client.query(
    `insert into audit_leaves (position, unit_id, event_id, hash)
     select $1 + n - 1, unit_id, event_id, hash
       from unnest($2::uuid[], $3::uuid[], $4::bytea[]) with ordinality as t (unit_id, event_id, hash, n)`,
    [from, rows.map((row) => row.unit_id), rows.map((row) => row.id), hashes.map(byteaOf)],
  );

const saveNodes = async (client: ClientBase, nodes: readonly Node[]): Promise<void> => {
  if (nodes.length === 0) return;
  await client.query(
    'insert into audit_nodes (level, position, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])',
    [
      nodes.map((node) => node.level),
      nodes.map((node) => node.position),
      nodes.map((node) => byteaOf(node.hash)),
    ],
  );
};

/**
 * How far rows may be taken: all transactions before this one have ended, so no row with a smaller number can still appear
 * (a sequence would promise no such thing: a transaction that drew its number first may commit last).
 */
const readHorizon = async (client: ClientBase, through: string): Promise<string> => {
  const { rows } = await client.query<{ horizon: string; younger: boolean }>(
    `select h::text as horizon, h < $1::xid8 as younger from pg_snapshot_xmin(pg_current_snapshot()) as h`,
    [through],
  );
  const [found] = rows;
  if (!found || found.younger)
    throw new Error(
      'The database counts its transactions anew; it was not restored from a copy of its files.',
    );
  return found.horizon;
};

const takeRows = async (client: ClientBase, key: LogKey, now: Date): Promise<SignedHead | null> => {
  const last = await lastHead(client);
  const through = last?.through ?? '0';
  const horizon = await readHorizon(client, through);
  const full: Node[] = [];
  const tree = growTree(sha256, last && { size: last.size, edge: last.edge }, (level, position, hash) => {
    if (level > 0 && level % KEPT_LEVEL === 0) full.push({ level, position, hash });
  });
  const pages = pagesOf<Row>(
    client,
    'to_seal',
    `select e.unit_id, e.id, ${rowText} as text from audit_events e
      where e.xact >= $1::xid8 and e.xact < $2::xid8 order by ${rowOrder}`,
    [through, horizon],
  );
  for await (const rows of pages) {
    const hashes = rows.map(({ text }) => leafOf(text));
    await saveLeaves(client, tree.size(), rows, hashes);
    for (const hash of hashes) tree.append(hash);
    await saveNodes(client, full.splice(0));
  }
  const { size, edge } = tree.keep();
  if (size === (last?.size ?? 0)) return null;
  const head = signHead(key, { size, root: tree.root(), at: now.toISOString(), through: horizon });
  await client.query(
    'insert into audit_heads (size, root, at, through, edge, key_id, signature) values ($1, $2, $3, $4, $5::bytea[], $6, $7)',
    [size, head.root, head.at, head.through, edge.map(byteaOf), head.keyId, head.signature],
  );
  return head;
};

/**
 * Takes all committed rows that are not in the tree yet, in order, and signs the new head, in one transaction. Null when there was
 * nothing new or another process is at it.
 */
export const sealRows = async (client: ClientBase, key: LogKey, now: Date): Promise<SignedHead | null> => {
  await client.query(`begin; set local statement_timeout = '5min'`);
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      LOCK,
    ]);
    const head = rows[0]?.mine ? await takeRows(client, key, now) : null;
    await client.query('commit');
    return head;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};
