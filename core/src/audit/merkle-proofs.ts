import { type Sha256, nodeHash } from './merkle-tree.ts';

/** The leaves from `from` up to, not including, `to`: one full or last subtree, whose root a proof names. */
export type LeafRange = { readonly from: number; readonly to: number };

/** The largest power of two below the count. */
const split = (count: number): number => {
  let half = 1;
  while (half * 2 < count) half *= 2;
  return half;
};

/** The subtrees whose roots prove that a leaf is in the tree, from the leaf upwards (RFC 6962 §2.1.1, read). */
export const inclusionRanges = (position: number, size: number): LeafRange[] => {
  if (position < 0 || position >= size) throw new RangeError('No such leaf.');
  const path = (from: number, to: number): LeafRange[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return position < middle
      ? [...path(from, middle), { from: middle, to }]
      : [...path(middle, to), { from, to: middle }];
  };
  return path(0, size);
};

/** The subtrees whose roots prove that the tree of `size` leaves grew from that of `earlier` ones (RFC 6962 §2.1.2, read). */
export const consistencyRanges = (earlier: number, size: number): LeafRange[] => {
  if (earlier <= 0 || earlier > size) throw new RangeError('Only a smaller tree can be an earlier one.');
  const path = (from: number, to: number, whole: boolean): LeafRange[] => {
    if (earlier === to) return whole ? [] : [{ from, to }];
    const middle = from + split(to - from);
    return earlier <= middle
      ? [...path(from, middle, whole), { from: middle, to }]
      : [...path(middle, to, false), { from, to: middle }];
  };
  return path(0, size, true);
};

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

const half = (value: number): number => Math.floor(value / 2);

/** Whether the path leads from the leaf to the root (RFC 9162 §2.1.3.2, read). */
export const provesInclusion = (
  sha256: Sha256,
  proof: { leaf: Uint8Array; position: number; size: number; root: Uint8Array; path: readonly Uint8Array[] },
): boolean => {
  if (proof.position < 0 || proof.position >= proof.size) return false;
  let at = proof.position;
  let last = proof.size - 1;
  let hash = proof.leaf;
  for (const sibling of proof.path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(hash, proof.root);
};

export type SizedRoot = { readonly size: number; readonly root: Uint8Array };

/** Whether the path shows that the later tree holds all leaves of the earlier one, in their order (RFC 9162 §2.1.4.2, read). */
export const provesConsistency = (
  sha256: Sha256,
  earlier: SizedRoot,
  later: SizedRoot,
  path: readonly Uint8Array[],
): boolean => {
  if (earlier.size > later.size || earlier.size <= 0) return false;
  if (earlier.size === later.size) return path.length === 0 && same(earlier.root, later.root);
  let at = earlier.size - 1;
  let last = later.size - 1;
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  const [first, ...others] = at === 0 ? [earlier.root, ...path] : path;
  if (!first) return false;
  let was = first;
  let is = first;
  for (const hash of others) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      was = nodeHash(sha256, hash, was);
      is = nodeHash(sha256, hash, is);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      is = nodeHash(sha256, is, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && same(was, earlier.root) && same(is, later.root);
};
