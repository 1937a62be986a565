/** A source of numbers that depends on its seed alone. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True in `share` of all cases (0 … 1). */
  chance(share: number): boolean;
  /** One of the items, each as likely as the others. Throws `RangeError` when there are none. */
  pick<T>(items: readonly T[]): T;
  /** A new order of the items. */
  shuffle<T>(items: readonly T[]): T[];
  /** An id shaped as UUIDv7: the milliseconds of the instant, the rest from this source. */
  id(instantMs: number): string;
}

/**
 * A seeded source of numbers: the generator sfc32 (small, 128 bits of state, passes PractRand), filled from the seed's text.
 * Streams with different seeds do not overlap in practice, so each part of the demo draws from its own.
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, d] = stateOf(seed);
  const uint32 = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) uint32();

  const next = (): number => uint32() / 4_294_967_296;
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('demo/nothing-to-pick');
    return item;
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    shuffle: (items) => {
      const keyed = items.map((item) => ({ item, key: uint32() }));
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
    },
    id: (instantMs) => {
      const time = Math.trunc(instantMs).toString(16).padStart(12, '0');
      const [one, two, three] = [hex8(uint32()), hex8(uint32()), hex8(uint32())];
      const variant = '89ab'.charAt(parseInt(one.charAt(3), 16) & 3);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-${variant}${one.slice(4, 7)}-${two}${three.slice(0, 4)}`;
    },
  };
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** Four words from a text (FNV-1a with four offsets). */
function stateOf(seed: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let index = 0; index < seed.length; index++) {
    const code = seed.charCodeAt(index);
    words[0] = Math.imul(words[0] ^ code, 16_777_619);
    words[1] = Math.imul(words[1] ^ code, 2_246_822_519);
    words[2] = Math.imul(words[2] ^ code, 3_266_489_917);
    words[3] = Math.imul(words[3] ^ code, 668_265_263);
  }
  return words;
}
