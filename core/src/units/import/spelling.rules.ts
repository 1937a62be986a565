import { foldText, normalizeText } from '../../members/name.rules.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key that is the same for two spellings of the same words: case, spaces, signs, composed or decomposed letters, and the place of the
 * tone mark (`hoà`, `hòa`) do not count. Missing marks do: `Chi bo` is not `Chi bộ`.
 */
export function spellingKey(text: string): string {
  return normalizeText(text)
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}0-9]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(TONES, '').normalize('NFC') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}

/** Letters and digits only, without marks, remarks in brackets left out: `Họ và tên (*)` → `hovaten`. */
export function bareKey(text: string): string {
  return foldText(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** What people write short in the names of units. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  cb: 'chi bo',
  db: 'dang bo',
  du: 'dang uy',
  vp: 'van phong',
  p: 'phong',
  tt: 'trung tam',
  bv: 'benh vien',
  th: 'tieu hoc',
  thcs: 'trung hoc co so',
  thpt: 'trung hoc pho thong',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  bql: 'ban quan ly',
  tw: 'trung uong',
  cn: 'chi nhanh',
  cty: 'cong ty',
  hc: 'hanh chinh',
  tc: 'to chuc',
  kt: 'ke toan',
  gd: 'giao duc',
  dt: 'dao tao',
};

/** Words that begin the names of most units and so tell nothing apart. */
const COMMON_BEGINNING = /^(?:chi bo|dang bo|dang uy)(?: co so| truc thuoc| bo phan)? /;

/** Folded words with short forms written out, and what most names begin with left out: `CB P. Hành chính` → `phong hanh chinh`. */
export function tellingWords(text: string): string {
  const words = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => SHORT_FORMS[word] ?? word)
    .join(' ');
  return words.replace(COMMON_BEGINNING, '');
}

/** The pieces of three letters of a text, by which similar texts are found. */
export function trigrams(text: string): Set<string> {
  const padded = `  ${text} `;
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
  return pieces;
}

/** How much two sets of pieces have in common, from 0 to 1 (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const piece of one) if (other.has(piece)) common++;
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * common) / all;
}
