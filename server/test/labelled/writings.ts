// The same words written otherwise. Made without the code that is tested.

export const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').normalize('NFC');

const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const OPEN = new RegExp(`([oO])(${TONE})([aAeE])(?!\\p{L})|(?<![qQ])([uU])(${TONE})([yY])(?!\\p{L})`, 'gu');

/** "hoà", "khoẻ", "thuỷ": the tone on the last vowel, as it was taught before. */
export const withOldTones = (text: string): string =>
  text.normalize('NFD').replace(OPEN, '$1$3$2$4$6$5').normalize('NFC');

/** Letters that lie beside each other on a keyboard. */
const BESIDE: Readonly<Record<string, string>> = {
  ...{ a: 's', b: 'v', c: 'x', d: 's', e: 'w', g: 'h', h: 'j', i: 'u', k: 'l', l: 'k', m: 'n', n: 'm' },
  ...{ o: 'p', p: 'o', q: 'w', r: 't', s: 'd', t: 'r', u: 'y', v: 'b', x: 'z', y: 't' },
};

const slipIn = (slip: (letters: readonly string[], at: number) => readonly string[]) => (word: string) =>
  slip(Array.from(word), Math.floor(word.length / 2)).join('');

/** One letter wrong in a word, in the middle of it. */
export const slips: Readonly<Record<string, (word: string) => string>> = {
  'a letter missing': slipIn((letters, at) => letters.toSpliced(at, 1)),
  'a letter doubled': slipIn((letters, at) => letters.toSpliced(at, 0, letters[at] ?? '')),
  'letters swapped': slipIn((letters, at) =>
    letters.toSpliced(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? ''),
  ),
  'the key beside it': slipIn((letters, at) => {
    const letter = letters[at] ?? '';
    return letters.toSpliced(at, 1, BESIDE[unmarked(letter).toLowerCase()] ?? letter);
  }),
};

/** A slip in the longest word of what is typed, the last of them if there are several. */
export const withSlip = (text: string, slip: (word: string) => string): string => {
  const words = text.split(' ');
  const longest = Math.max(...words.map((word) => word.length));
  const at = words.findLastIndex((word) => word.length === longest);
  return words.with(at, slip(words[at] ?? '')).join(' ');
};
