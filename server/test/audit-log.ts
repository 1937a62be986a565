import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type pg from 'pg';
import { type LogKey, readLogKey } from '../src/platform/audit/log-key.ts';
import { type SignedHead, signHead } from '../src/platform/audit/log-head.ts';
import { byteaOf } from '../src/platform/audit/log-rows.ts';
import { leafOf, sha256 } from '../src/platform/audit/sha256.ts';
import { growTree } from '@sotay/core/audit/merkle-tree.ts';
import { rowText } from '../src/platform/audit/log-rows.ts';
import { type Verdict, verifyLog } from '../src/platform/audit/verify/verify-log.ts';
import { sealRows } from '../src/platform/audit/seal.ts';
import { WITNESS_FILE, tellWitness, witnessedHeads } from '../src/platform/audit/witness.ts';

/** A log in a database, as somebody with all of its rights sees it. */
export type LogAt = { readonly admin: pg.Client; readonly dataDir: string; readonly now: Date };

/** Plain rows as acts write them, a minute apart, `perHead` of them before each sealing. */
export const writeEvents = async (
  admin: pg.Client,
  unit: { id: string; lft: number },
  times: readonly Date[],
): Promise<void> => {
  await admin.query(
    `insert into audit_events (unit_id, id, unit_lft, at, member_id, action, object_kind, object_id, subject_id, before, after, request_id)
     select $1, e.id, $2, e.at, $3, 'members.care', 'member', $4, $4, '{"phone": "0999000001"}', jsonb_build_object('phone', e.id), 'test'
       from unnest($5::uuid[], $6::timestamptz[]) as e (id, at)`,
    [unit.id, unit.lft, randomUUIDv7(), randomUUIDv7(), times.map(() => randomUUIDv7()), times],
  );
};

/**
 * Waits for the writers of this moment in other databases of the cluster: the sealer leaves out what is younger than any of them, and
 * another test file may hold one open. Those of this database are the test's own.
 */
export const othersEnded = async (admin: pg.Client): Promise<void> => {
  const writing = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ writer: string }>(
      `select concat(pid, ':', backend_xid) as writer from pg_stat_activity
        where backend_xid is not null and datname is distinct from current_database()`,
    );
    return rows.map(({ writer }) => writer);
  };
  const before = new Set(await writing());
  while ((await writing()).some((writer) => before.has(writer))) await nextTurn();
};

/** What the sealer does every half minute. */
export const sealInto = async ({ admin, dataDir }: LogAt, now: Date): Promise<void> => {
  await othersEnded(admin);
  await sealRows(admin, readLogKey(dataDir), now);
  await tellWitness(admin, join(dataDir, 'witness', WITNESS_FILE));
};

/** What the owner of the installation is told by `npm run audit -- verify`, inside the transaction that is open. */
export const verifyHere = (
  { admin, dataDir, now }: LogAt,
  options: { witness: boolean } = { witness: true },
): Promise<Verdict> => {
  const file = options.witness ? join(dataDir, 'witness', WITNESS_FILE) : join(dataDir, 'nobody');
  return verifyLog(admin, { publicKey: readLogKey(dataDir).publicKey, now, witness: witnessedHeads(file) });
};

/** Does something in a transaction of the superuser, looks, and takes it back. */
export const afterwards = async <T>(
  admin: pg.Client,
  tamper: () => Promise<unknown>,
  look: () => Promise<T>,
): Promise<T> => {
  await admin.query('begin');
  try {
    await tamper();
    return await look();
  } finally {
    await admin.query('rollback');
  }
};

type Sealed = { unit_id: string; event_id: string; text: string };

/** Makes the whole tree anew from the rows as they are now, with the true key: the work of somebody who holds the machine itself. */
export const rewriteTree = async (admin: pg.Client, key: LogKey): Promise<void> => {
  const heads = await admin.query<{ size: number; at: Date; through: string }>(
    'select size, at, through::text from audit_heads order by size',
  );
  const { rows } = await admin.query<Sealed>(
    `select e.unit_id, e.id as event_id, ${rowText} as text from audit_events e
      where e.xact < (select max(through) from audit_heads) order by e.xact, e.id, e.unit_id`,
  );
  await admin.query('truncate audit_leaves, audit_nodes, audit_heads');
  const nodes: { level: number; position: number; hash: Uint8Array }[] = [];
  const tree = growTree(sha256, undefined, (level, position, hash) => {
    if (level > 0 && level % 8 === 0) nodes.push({ level, position, hash });
  });
  const made: (SignedHead & { edge: readonly Uint8Array[] })[] = [];
  const dates = new Map(heads.rows.map((head) => [Math.min(head.size, rows.length), head]));
  const last = heads.rows.at(-1);
  if (last) dates.set(rows.length, last);
  for (const row of rows) {
    tree.append(leafOf(row.text));
    const due = dates.get(tree.size());
    if (!due) continue;
    const head = { size: tree.size(), root: tree.root(), at: due.at.toISOString(), through: due.through };
    made.push({ ...signHead(key, head), edge: tree.keep().edge });
  }
  await admin.query(
    `insert into audit_leaves select n - 1, u, e, h from unnest($1::uuid[], $2::uuid[], $3::bytea[]) with ordinality as t (u, e, h, n)`,
    [
      rows.map((row) => row.unit_id),
      rows.map((row) => row.event_id),
      rows.map((row) => byteaOf(leafOf(row.text))),
    ],
  );
  for (const { level, position, hash } of nodes)
    await admin.query('insert into audit_nodes values ($1, $2, $3)', [level, position, hash]);
  for (const head of made)
    await admin.query('insert into audit_heads values ($1, $2, $3, $4, $5::bytea[], $6, $7)', [
      ...[head.size, head.root, head.at, head.through, head.edge.map(byteaOf), head.keyId, head.signature],
    ]);
};
