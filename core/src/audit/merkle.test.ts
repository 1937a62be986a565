import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LeafRange,
  consistencyRanges,
  inclusionRanges,
  provesConsistency,
  provesInclusion,
} from './merkle-proofs.ts';
import { growTree, leafHash, nodeHash } from './merkle-tree.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves and roots that implementations of RFC 6962 test themselves with (certificate-transparency, read). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) =>
    leafHash(sha256, Buffer.from(LEAVES[index] ?? `leaf ${index}`, index < LEAVES.length ? 'hex' : 'utf8')),
  );

/** The root by the definition, the long way. */
const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [first, second] = hashes;
  if (!first) return sha256(new Uint8Array());
  if (!second) return first;
  let middle = 1;
  while (middle * 2 < hashes.length) middle *= 2;
  return nodeHash(sha256, rootOf(hashes.slice(0, middle)), rootOf(hashes.slice(middle)));
};

const grown = (hashes: readonly Uint8Array[]) => {
  const tree = growTree(sha256);
  for (const hash of hashes) tree.append(hash);
  return tree;
};

const pathOf = (hashes: readonly Uint8Array[], ranges: readonly LeafRange[]): Uint8Array[] =>
  ranges.map(({ from, to }) => rootOf(hashes.slice(from, to)));

test.each(ROOTS.map((root, size) => ({ root, size })))(
  'the tree of $size known leaves has the known root',
  ({ size, root }) => {
    expect(hex(grown(leaves(size)).root())).toBe(root);
  },
);

test('growing in parts, or by whole subtrees, gives the root of the definition', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (first, second) => {
      const all = leaves(first + second);
      const full: string[] = [];
      const tree = growTree(sha256, grown(all.slice(0, first)).keep(), (level, position, hash) =>
        full.push(`${level}/${position}/${hex(hash)}`),
      );
      for (const leaf of all.slice(first)) tree.append(leaf);
      expect(hex(tree.root())).toBe(hex(rootOf(all)));
      for (const [level, position, hash] of full.map((line) => line.split('/'))) {
        const count = 2 ** Number(level);
        const from = Number(position) * count;
        expect(hash).toBe(hex(rootOf(all.slice(from, from + count))));
      }
    }),
    { numRuns: 40 },
  );
  const all = leaves(12);
  const byParts = growTree(sha256);
  byParts.appendFull(3, rootOf(all.slice(0, 8)));
  byParts.appendFull(2, rootOf(all.slice(8)));
  expect(hex(byParts.root())).toBe(hex(rootOf(all)));
  expect(() => byParts.appendFull(3, rootOf(all))).toThrow(RangeError);
  expect(() => growTree(sha256, { size: 3, edge: [] })).toThrow(RangeError);
});

test('every leaf of every tree proves itself, and no other leaf, place or root', () => {
  for (let size = 1; size <= 40; size += 1) {
    const all = leaves(size);
    const root = rootOf(all);
    for (let position = 0; position < size; position += 1) {
      const path = pathOf(all, inclusionRanges(position, size));
      const proof = { leaf: all[position] ?? new Uint8Array(), position, size, root, path };
      expect(provesInclusion(sha256, proof)).toBe(true);
      expect(provesInclusion(sha256, { ...proof, leaf: sha256(root) })).toBe(false);
      expect(provesInclusion(sha256, { ...proof, root: sha256(root) })).toBe(false);
      expect(provesInclusion(sha256, { ...proof, path: [...path, root] })).toBe(false);
      expect(provesInclusion(sha256, { ...proof, position: size })).toBe(false);
      if (size > 1) expect(provesInclusion(sha256, { ...proof, path: path.slice(1) })).toBe(false);
    }
  }
  expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
});

test('every tree proves that it grew from every earlier one, and not from another', () => {
  for (let size = 1; size <= 40; size += 1) {
    const all = leaves(size);
    const later = { size, root: rootOf(all) };
    for (let earlier = 1; earlier <= size; earlier += 1) {
      const path = pathOf(all, consistencyRanges(earlier, size));
      const was = { size: earlier, root: rootOf(all.slice(0, earlier)) };
      expect(provesConsistency(sha256, was, later, path)).toBe(true);
      expect(provesConsistency(sha256, { ...was, root: sha256(was.root) }, later, path)).toBe(false);
      expect(provesConsistency(sha256, was, { size, root: sha256(later.root) }, path)).toBe(false);
      expect(provesConsistency(sha256, was, later, [...path, was.root])).toBe(false);
      expect(provesConsistency(sha256, later, { size: earlier - 1, root: was.root }, path)).toBe(false);
    }
  }
  expect(() => consistencyRanges(0, 3)).toThrow(RangeError);
});
