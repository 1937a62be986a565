import { spokenPieces } from '../bulletins/playlist.rules.ts';
import { abbreviations } from '../search/paper-kinds.ts';
import { blocksOf, linesOf } from './readable.rules.ts';

/** Short forms that stand in texts and are no words to look for (usage of official papers, *second-hand*). */
const MORE: readonly (readonly [string, string])[] = [
  ['VP', 'văn phòng'],
  ['CP', 'Chính phủ'],
  ['TTg', 'Thủ tướng'],
  ['XHCN', 'xã hội chủ nghĩa'],
  ['GDĐT', 'giáo dục và đào tạo'],
  ['LLVT', 'lực lượng vũ trang'],
];

/** Long forms by short one; what stands for several things is read letter by letter. */
const longForms = new Map<string, string>();
for (const [short, long] of [...abbreviations, ...MORE])
  longForms.set(short, longForms.has(short) ? short : long);

/** Bodies of a level are written in one word with it: BTCTW, UBKTTU. */
const longOf = (short: string): string | undefined => {
  const whole = longForms.get(short);
  if (whole !== undefined) return whole === short ? undefined : whole;
  const [, body, level] = /^(.{2,})(TW|TU)$/u.exec(short) ?? [];
  const [named, at] = [longForms.get(body ?? ''), longForms.get(level ?? '')];
  return named && at ? `${named} ${at}` : undefined;
};

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})T\/M(?!\p{L})/gu, 'thay mặt'],
  [/(?<!\p{L})K\/T(?!\p{L})/gu, 'ký thay'],
  [/(?<!\p{L})đ\/c(?!\p{L})/giu, 'đồng chí'],
  [/(?<!\p{L})v\/v(?!\p{L})/giu, 'về việc'],
  [/&/gu, ' và '],
];

const DIGITS = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const;

const arabic = (roman: string): number => {
  const values = roman.split('').map((letter) => DIGITS[letter as keyof typeof DIGITS]);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
};

const ROMAN = /(?<!\p{L})((?:quý|chương|phần|mục|khóa|khoá|thứ|lần|kỳ)\s+)([IVXLC]+)(?!\p{L})/giu;
const DAY = /(?<!\d)0?(\d{1,2})\/0?(\d{1,2})\/(\d{4})(?!\d)/gu;
/** Number, kind and body of a paper: the strokes between are not read. */
const SYMBOL =
  /(?<![\p{L}\d])(?:(\d{1,5})\s*[-–/]\s*)?(\p{Lu}{2,4})\s*[/–-]\s*(\p{Lu}[\p{L}]{1,7})(?!\p{L})/gu;
const SHORT = /(?<![\p{L}\d/-])\p{Lu}[\p{L}]{1,6}(?![\p{L}/])/gu;

/**
 * A sentence as it is spoken: numbers of papers and short forms in full ("57-NQ/TW": "57 nghị quyết trung ương"), days in words, Roman figures
 * as numbers. What is not known stays as it is written.
 */
export const spokenForm = (sentence: string): string => {
  const phrased = PHRASES.reduce((text, [short, long]) => text.replace(short, long), sentence);
  return phrased
    .replace(DAY, '$1 tháng $2 năm $3')
    .replace(ROMAN, (_, before: string, roman: string) => `${before}${String(arabic(roman.toUpperCase()))}`)
    .replace(SYMBOL, (whole, number: string | undefined, kind: string, issuer: string) => {
      const [ofKind, ofIssuer] = [longOf(kind), longOf(issuer)];
      if (!ofKind && !ofIssuer) return whole;
      return [number, ofKind ?? kind, ofIssuer ?? issuer].filter(Boolean).join(' ').toLowerCase();
    })
    .replace(SHORT, (short) => longOf(short) ?? short)
    .replace(/ {2,}/gu, ' ')
    .trim();
};

/** The sentences of a page as they are shown while they are read aloud, one after the other, none too long for the voice of a browser. */
export const sentencesOf = (text: string): string[] => blocksOf(text).flatMap(linesOf).flatMap(spokenPieces);
