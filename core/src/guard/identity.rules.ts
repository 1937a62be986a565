import { folded } from './line.rules.ts';

/** Codes of provinces in citizens' numbers. Source: Thông tư 59/2021/TT-BCA, appendix I (*second-hand*). */
const PROVINCES = new Set(
  [
    ...[
      1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40,
    ],
    ...[
      42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83,
    ],
    ...[84, 86, 87, 89, 91, 92, 93, 94, 95, 96],
  ].map((code) => String(code).padStart(3, '0')),
);

/** The oldest person a number is believed of was born in this year. */
const OLDEST = 1910;

/** Fewer numbers than this are no list. */
const A_LIST = 3;

const CITIZENS = [
  /(?<!\d)0\d{2}([ .]?)\d{3}\1\d{3}\1\d{3}(?!\d)/gu,
  /(?<!\d)0\d{3}([ .])\d{4}\1\d{4}(?!\d)/gu,
];

/**
 * Whether 12 digits are built as a citizen's number: a province, sex and century in one digit, and the two last digits of a year of birth not
 * later than `thisYear`. Source: Nghị định 137/2015/NĐ-CP article 13 (*second-hand*).
 */
export const isCitizenNumber = (digits: string, thisYear: number): boolean => {
  if (!/^\d{12}$/u.test(digits) || !PROVINCES.has(digits.slice(0, 3))) return false;
  const century = 1900 + 100 * Math.floor(Number(digits[3]) / 2);
  const year = century + Number(digits.slice(4, 6));
  return year >= OLDEST && year <= thisYear;
};

/** The different numbers of citizens in a text, as digits. */
const citizensIn = (text: string, thisYear: number): string[] =>
  CITIZENS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(([found]) => found.replaceAll(/[ .]/gu, ''))
    .filter((digits) => isCitizenNumber(digits, thisYear));

/** Numbers that are told by the words above them: older identity cards, cards of members. */
const BY_CONTEXT = [
  { words: /cmnd|cmt|chung minh/u, number: /(?<![\d.,])\d{9}(?![\d.,]\d|\d)/gu },
  {
    words: /so the (?:dang|dv)|the dang vien|so the\b/u,
    number: /(?<![\d.,])\d{2}[. ]?\d{6}(?![\d.,]\d|\d)/gu,
  },
];

/** All numbers of persons in a text, each once. */
export const personNumbersIn = (text: string, thisYear: number): string[] => {
  const plain = folded(text);
  const others = BY_CONTEXT.filter(({ words }) => words.test(plain)).flatMap(({ number }) =>
    [...text.matchAll(number)].map(([found]) => found),
  );
  return [...new Set([...citizensIn(text, thisYear), ...others])];
};

/** Whether so many numbers of persons make a list: one person's number in a letter does not. */
export const isList = (numbers: readonly string[]): boolean => numbers.length >= A_LIST;

const CARD_WORDS = [
  ...['citizen identity card', 'can cuoc cong dan', 'chung minh nhan dan', 'the can cuoc', 'identity card'],
  ...['date of birth', 'place of origin', 'place of residence', 'date of expiry', 'personal identification'],
  ...[
    'co gia tri den',
    'nationality',
    'que quan',
    'noi thuong tru',
    'gioi tinh',
    'idvnm',
    'dac diem nhan dang',
  ],
  ...['nguyen quan', 'dkhk', 'sinh ngay', 'ho ten', 'ho va ten', 'dan toc', 'ton giao'],
  ...['the dang vien', 'ngay vao dang', 'ngay chinh thuc', 'noi cap the'],
];
/** A card says little: more words than these are a paper about cards. */
const CARD_LENGTH = 120;

/** Whether the text of a page reads as the face of an identity card or a member's card, and nothing else stands on it. */
export const readsAsCard = (text: string): boolean => {
  const plain = folded(text).replaceAll(/\s+/gu, ' ');
  if (plain.split(' ').length > CARD_LENGTH) return false;
  // Machines read this line; it stands on backs of cards and nowhere else.
  if (/idvnm\d{6,}/u.test(plain)) return true;
  const isNamed = /citizen identity|can cuoc|chung minh nhan dan|the dang vien|idvnm/u.test(plain);
  return isNamed && CARD_WORDS.filter((words) => plain.includes(words)).length >= 4;
};
