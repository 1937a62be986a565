/** SHA-256 of bytes, given from outside: core has no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Root of a full subtree of 2^level leaves. */
type Peak = { readonly level: number; readonly hash: Uint8Array };

/** A tree as it is kept between two times of growing: how many leaves, and the roots along its right edge, the largest first. */
export type KeptTree = { readonly size: number; readonly edge: readonly Uint8Array[] };

/** Told of each full subtree as soon as it is full: 2^level leaves, the `position`-th of its level. */
export type OnFull = (level: number, position: number, hash: Uint8Array) => void;

export type GrowingTree = {
  readonly append: (leaf: Uint8Array) => void;
  /** Appends 2^level leaves at once by the root over them; the size must be a multiple of that many. */
  readonly appendFull: (level: number, root: Uint8Array) => void;
  readonly size: () => number;
  readonly root: () => Uint8Array;
  readonly keep: () => KeptTree;
};

const joined = (prefix: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 1);
  const bytes = new Uint8Array(length);
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** Hash of a leaf: SHA-256 of 0x00 and its bytes (RFC 6962 §2.1, read). */
export const leafHash = (sha256: Sha256, bytes: Uint8Array): Uint8Array => sha256(joined(0, bytes));

/** Hash of an inner node: SHA-256 of 0x01 and both children (RFC 6962 §2.1, read). */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(1, left, right));

/** The levels of the full subtrees along the right edge: the ones of the size in binary. */
const levelsOf = (size: number): number[] => {
  const digits = size.toString(2);
  return Array.from(digits, (digit, index) => (digit === '1' ? digits.length - 1 - index : -1)).filter(
    (level) => level >= 0,
  );
};

/**
 * A Merkle tree that grows leaf by leaf and keeps only its right edge, so that growing by n leaves costs n steps whatever came before.
 * The root is that of RFC 6962 §2.1 (read); of no leaves it is the hash of nothing.
 */
export const growTree = (
  sha256: Sha256,
  kept: KeptTree = { size: 0, edge: [] },
  onFull: OnFull = () => undefined,
): GrowingTree => {
  let size = kept.size;
  const levels = levelsOf(size);
  if (size > 0 && levels.length !== kept.edge.length) throw new RangeError('The edge does not fit the size.');
  const peaks: Peak[] =
    size === 0 ? [] : kept.edge.map((hash, index) => ({ hash, level: levels[index] ?? 0 }));

  const appendFull = (level: number, root: Uint8Array): void => {
    const count = 2 ** level;
    if (size % count !== 0) throw new RangeError('A subtree begins at a multiple of its size.');
    size += count;
    let top: Peak = { level, hash: root };
    onFull(level, size / count - 1, root);
    for (let left = peaks.at(-1); left?.level === top.level; left = peaks.at(-1)) {
      peaks.pop();
      top = { level: top.level + 1, hash: nodeHash(sha256, left.hash, top.hash) };
      onFull(top.level, size / 2 ** top.level - 1, top.hash);
    }
    peaks.push(top);
  };

  return {
    append: (leaf) => appendFull(0, leaf),
    appendFull,
    size: () => size,
    root: () => {
      const hashes = peaks.map(({ hash }) => hash);
      return hashes.reduceRight(
        (right, left) => nodeHash(sha256, left, right),
        hashes.pop() ?? sha256(new Uint8Array()),
      );
    },
    keep: () => ({ size, edge: peaks.map(({ hash }) => hash) }),
  };
};
