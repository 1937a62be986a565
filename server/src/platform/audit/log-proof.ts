import { type LeafRange, consistencyRanges } from '@sotay/core/audit/merkle-proofs.ts';
import { growTree } from '@sotay/core/audit/merkle-tree.ts';
import type { ClientBase } from 'pg';
import { KEPT_LEVEL } from './seal.ts';
import { sha256 } from './sha256.ts';

type Hash = { hash: Buffer };

const readKept = (client: ClientBase, level: number, from: number, count: number) =>
  level === 0
    ? client.query<Hash>(
        'select hash from audit_leaves where position >= $1 and position < $1 + $2 order by position',
        [from, count],
      )
    : client.query<Hash>(
        'select hash from audit_nodes where level = $1 and position >= $2 and position < $2 + $3 order by position',
        [level, from, count],
      );

/** The root over a subtree of the log, from the largest parts that are kept: at most 255 hashes of each kept level. */
const rootOver = async (client: ClientBase, { from, to }: LeafRange): Promise<Uint8Array> => {
  const tree = growTree(sha256);
  const highest = Math.floor(Math.log2(to - from) / KEPT_LEVEL) * KEPT_LEVEL;
  for (let level = highest; level >= 0; level -= KEPT_LEVEL) {
    const step = 2 ** level;
    const at = from + tree.size();
    const count = Math.floor((to - at) / step);
    if (count === 0) continue;
    const { rows } = await readKept(client, level, at / step, count);
    if (rows.length !== count) throw new Error('Hashes of the log are missing; verify it.');
    for (const { hash } of rows) tree.appendFull(level, hash);
  }
  return tree.root();
};

/** The proof that the log of `size` leaves grew from that of `earlier` ones. */
export const consistencyProof = async (
  client: ClientBase,
  earlier: number,
  size: number,
): Promise<Uint8Array[]> => {
  const path: Uint8Array[] = [];
  for (const range of consistencyRanges(earlier, size)) path.push(await rootOver(client, range));
  return path;
};
