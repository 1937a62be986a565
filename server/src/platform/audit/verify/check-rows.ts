import { hexOf } from '../log-rows.ts';
import { leafOf } from '../sha256.ts';
import type { Findings } from './finding.ts';

/** A leaf with the row it was made of, as far as the row is still there. */
export type LeafRow = {
  position: number;
  unit_id: string;
  event_id: string;
  hash: Buffer;
  xact: string | null;
  at: Date | null;
  text: string | null;
};

/** How long an act may take from its first word to its sealing beside a running sealer: an import of a whole province. */
const GRACE_MS = 3_600_000;

/** Whether a row claims a time that lay well before the head that was already signed when it came in. */
export const isLate = (at: Date, signedBefore: string | undefined): boolean =>
  signedBefore !== undefined && at.getTime() < Date.parse(signedBefore) - GRACE_MS;

/** Checks rows against their leaves, in the order of the log. */
export const checkRows = (findings: Findings, expiredSize: number) => {
  let last: { xact: bigint; event: string } | null = null;
  return (leaf: LeafRow, signedBefore: string | undefined): void => {
    const { position, event_id: event, text, at, xact } = leaf;
    if (text === null || at === null || xact === null) {
      if (position >= expiredSize) findings.add('deleted', position, position, event);
      return;
    }
    if (Buffer.compare(leafOf(text), leaf.hash) !== 0) findings.add('altered', position, position, event);
    if (isLate(at, signedBefore)) findings.add('late', position, position, event);
    const here = { xact: BigInt(xact), event };
    const ordered = !last || here.xact > last.xact || (here.xact === last.xact && here.event > last.event);
    if (!ordered) findings.add('reordered', position - 1, position, event);
    last = here;
  };
};

/** Full subtrees as they come out of the leaves, to hold against those kept for proofs. */
export type KeptNode = { level: number; position: number; hash: Uint8Array };

export const nodeKey = ({ level, position }: { level: number; position: number }): string =>
  `${level}/${position}`;

/** Compares subtrees with those that are kept. */
export const checkNodes = (
  findings: Findings,
  full: readonly KeptNode[],
  kept: ReadonlyMap<string, Buffer>,
): void => {
  for (const node of full) {
    const hash = kept.get(nodeKey(node));
    const from = node.position * 2 ** node.level;
    if (!hash || hexOf(hash) !== hexOf(node.hash))
      findings.add('node-altered', from, from + 2 ** node.level - 1);
  }
};
