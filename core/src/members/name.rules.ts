/**
 * Text as it is stored: composed (NFC), ordinary spaces, single, none at the ends, no zero-width characters. Marks are kept.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text without marks and case, for matching only: `Đảng ủy  KHỐI` → `dang uy khoi`. */
export function foldText(text: string): string {
  return normalizeText(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: \p{L}[\p{L}\p{M}'’.-]*)+$/u;
const MAX_NAME_LENGTH = 100;

/** Whether a (normalised) text can be a person's full name: two words or more, letters only, at most 100 characters. */
export function isFullName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH && NAME.test(name);
}

/** The given name, by which people are called and sorted: `Nguyễn Văn An` → `An`. */
export function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

const LETTERS: Readonly<Record<string, string>> = {
  ă: 'a1',
  â: 'a2',
  đ: 'd1',
  ê: 'e1',
  ô: 'o1',
  ơ: 'o2',
  ư: 'u1',
};
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * A key that sorts names as Vietnamese lists do when compared byte by byte (collation C): given name first, then family and
 * middle names; letters in the order a ă â … d đ e ê … o ô ơ … u ư; tones (none, huyền, hỏi, ngã, sắc, nặng) only between equals.
 */
export function nameSortKey(name: string): string {
  const words = normalizeText(name).toLowerCase().split(' ');
  const last = words.pop();
  if (last === undefined) return '';
  const ordered = [last, ...words].map(wordKey);
  return `${ordered.map((key) => key.letters).join('.')} ${ordered.map((key) => key.tone).join('')}`;
}

function wordKey(word: string): { letters: string; tone: number } {
  const decomposed = word.normalize('NFD');
  const tone = Array.from(decomposed, (char) => TONES.indexOf(char) + 1).find((found) => found > 0) ?? 0;
  const toneless = decomposed.replace(/[\u0300\u0309\u0303\u0301\u0323]/g, '').normalize('NFC');
  return { letters: Array.from(toneless, (letter) => LETTERS[letter] ?? `${letter}0`).join(''), tone };
}
