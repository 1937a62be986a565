import type { KeyObject } from 'node:crypto';
import { type Head, type SignedHead, isSigned } from '../log-head.ts';
import type { Findings } from './finding.ts';

type Kinds = {
  readonly forged: 'head-forged' | 'witness-forged';
  readonly differs: 'head-altered' | 'witness-differs';
  readonly ahead: 'log-cut' | 'witness-ahead';
};

export const OWN: Kinds = { forged: 'head-forged', differs: 'head-altered', ahead: 'log-cut' };
export const WITNESSED: Kinds = {
  forged: 'witness-forged',
  differs: 'witness-differs',
  ahead: 'witness-ahead',
};

export type HeadCheck = {
  /** Compares with the heads of this size; `root` is only asked for when there is one. */
  readonly at: (size: number, root: () => Uint8Array) => Promise<void>;
  /** After the last leaf: heads that are left say more than there is. */
  readonly end: (size: number) => Promise<void>;
  /** The last head that fitted; what came before it is as it was. */
  readonly fitted: () => Head | null;
  readonly count: () => number;
};

/**
 * Holds the growing tree against signed heads, in the order of their sizes. Once a root differs, all later ones do, so only the first
 * is told: the leaves between the last head that fitted and this one are not those of then.
 */
export const checkHeads = async (
  heads: AsyncGenerator<SignedHead>,
  publicKey: KeyObject,
  kinds: Kinds,
  findings: Findings,
): Promise<HeadCheck> => {
  let fitted: Head | null = null;
  let broken = false;
  let count = 0;
  let next = await heads.next();

  const judge = (head: SignedHead, root: Uint8Array): void => {
    count += 1;
    const from = fitted?.size ?? 0;
    if (!isSigned(publicKey, head)) return findings.add(kinds.forged, from, head.size - 1);
    if (broken) return;
    if (Buffer.compare(head.root, root) === 0) {
      fitted = head;
      return;
    }
    broken = true;
    findings.add(kinds.differs, from, head.size - 1);
  };

  return {
    at: async (size, root) => {
      while (!next.done && next.value.size <= size) {
        judge(next.value, next.value.size === size ? root() : new Uint8Array());
        next = await heads.next();
      }
    },
    end: async (size) => {
      let most = size;
      for (; !next.done; next = await heads.next()) most = Math.max(most, next.value.size);
      if (most > size && !broken) findings.add(kinds.ahead, fitted?.size ?? 0, most - 1);
    },
    fitted: () => fitted,
    count: () => count,
  };
};
