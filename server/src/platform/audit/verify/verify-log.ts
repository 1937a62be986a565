import type { KeyObject } from 'node:crypto';
import { growTree } from '@sotay/core/audit/merkle-tree.ts';
import type { ClientBase } from 'pg';
import { HEAD_COLUMNS, type HeadRow, type SignedHead, headOf, lastHead } from '../log-head.ts';
import { pagesOf, rowText } from '../log-rows.ts';
import { expiryBefore } from '../retention.ts';
import { KEPT_LEVEL } from '../seal.ts';
import { sha256 } from '../sha256.ts';
import { OWN, WITNESSED, checkHeads } from './check-heads.ts';
import { type KeptNode, type LeafRow, checkNodes, checkRows, isLate, nodeKey } from './check-rows.ts';
import { type Finding, collectFindings } from './finding.ts';

export type Verdict = {
  readonly leaves: number;
  readonly heads: number;
  readonly witnessed: number;
  /** Rows that no head covers yet. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
  /** All findings, those too that are not listed. */
  readonly count: number;
};

/** The key that heads must be signed with, today, and the heads of a witness where there is one. */
export type Against = {
  readonly publicKey: KeyObject;
  readonly now: Date;
  readonly witness: AsyncGenerator<SignedHead>;
};

const LEAVES = `
  select l.position, l.unit_id, l.event_id, l.hash, e.xact::text, e.at, case when e.id is not null then ${rowText} end as text
    from audit_leaves l left join audit_events e on e.unit_id = l.unit_id and e.id = l.event_id
   order by l.position`;

async function* ownHeads(client: ClientBase): AsyncGenerator<SignedHead> {
  const query = `select ${HEAD_COLUMNS} from audit_heads order by size`;
  for await (const rows of pagesOf<HeadRow>(client, 'own_heads', query)) yield* rows.map(headOf);
}

const expiredSizeOf = async (client: ClientBase, now: Date): Promise<number> => {
  const { rows } = await client.query<{ size: number | null }>(
    'select max(size) as size from audit_heads where at < $1',
    [expiryBefore(now)],
  );
  return rows[0]?.size ?? 0;
};

const readNodes = async (client: ClientBase, full: readonly KeptNode[]): Promise<Map<string, Buffer>> => {
  if (full.length === 0) return new Map();
  const { rows } = await client.query<{ level: number; position: number; hash: Buffer }>(
    `select level, position, hash from audit_nodes
      where (level, position) in (select * from unnest($1::smallint[], $2::bigint[]))`,
    [full.map(({ level }) => level), full.map(({ position }) => position)],
  );
  return new Map(rows.map((row) => [nodeKey(row), row.hash]));
};

/** Rows without a leaf: those of transactions already sealed were put in afterwards, the others wait for their sealing. */
const OUTSIDE = `
  select e.id, e.at, e.xact < $1::xid8 as passed
    from audit_events e left join audit_leaves l on l.unit_id = e.unit_id and l.event_id = e.id
   where l.position is null order by e.xact`;

type Outside = { id: string; at: Date; passed: boolean };

/**
 * Recomputes the whole log from its rows, in an open transaction that sees one moment (repeatable read), page by page: rows against
 * leaves, leaves against nodes and heads, heads against their signatures and against the witness. Takes the memory of a page.
 */
export const verifyLog = async (
  client: ClientBase,
  { publicKey, now, witness }: Against,
): Promise<Verdict> => {
  const findings = collectFindings();
  const own = await checkHeads(ownHeads(client), publicKey, OWN, findings);
  const others = await checkHeads(witness, publicKey, WITNESSED, findings);
  const checkRow = checkRows(findings, await expiredSizeOf(client, now));
  const full: KeptNode[] = [];
  const tree = growTree(sha256, undefined, (level, position, hash) => {
    if (level > 0 && level % KEPT_LEVEL === 0) full.push({ level, position, hash });
  });
  let leaves = 0;
  for await (const rows of pagesOf<LeafRow>(client, 'all_leaves', LEAVES)) {
    for (const leaf of rows) {
      if (leaf.position > leaves) findings.add('leaf-lost', leaves, leaf.position - 1);
      leaves = leaf.position + 1;
      checkRow(leaf, own.fitted()?.at);
      tree.append(leaf.hash);
      await own.at(leaves, tree.root);
      await others.at(leaves, tree.root);
    }
    checkNodes(findings, full, await readNodes(client, full));
    full.length = 0;
  }
  await own.end(leaves);
  await others.end(leaves);
  const last = await lastHead(client);
  if (leaves > (last?.size ?? 0)) findings.add('head-missing', last?.size ?? 0, leaves - 1);
  let waiting = 0;
  for await (const rows of pagesOf<Outside>(client, 'outside', OUTSIDE, [last?.through ?? '0'])) {
    for (const { id, at, passed } of rows) {
      if (passed) findings.add('inserted', null, null, id);
      else if (isLate(at, last?.at.toISOString())) findings.add('late', null, null, id);
      else waiting += 1;
    }
  }
  return {
    ...{ leaves, waiting, heads: own.count(), witnessed: others.count() },
    ...{ findings: findings.list(), count: findings.count() },
  };
};
