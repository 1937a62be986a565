import { AFTER, BEFORE, type GuardMark, LEVELS, STAMPS, type Suspicion } from './guard-marks.ts';
import { isList, personNumbersIn, readsAsCard } from './identity.rules.ts';
import { compact, folded, partsOf } from './line.rules.ts';

/** So many lines of a page are its head, where a stamp may stand beside other words. */
const HEAD_LINES = 18;
/** A stamp is no longer than this, counted in letters. */
const STAMP_LENGTH = 60;
const PASSAGE_LENGTH = 200;

/** "mật" with all its marks, or with some of them lost; "mặt", "mắt" and "mát" are other words. */
const MAT = /^(?:mật|mât|mạt|mat)$/u;

/** Begins like an item of a list or goes on like a sentence: such a line speaks of levels, it bears none. */
const IS_ITEM = /^(?:[-–+•*]\s|[a-zđ]\)|\d+[.)]\s)|[;:,]$/u;

/** Whether what stands alone is a level of secrecy and nothing else, however it is spaced, bracketed or written. */
const isLevelAlone = (part: string): boolean => {
  const letters = compact(part);
  if (!LEVELS.includes(letters) || IS_ITEM.test(part)) return false;
  const last = part
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}]/gu, '')
    .slice(-3);
  // Without its marks in small letters it is most likely another word.
  return (
    letters !== 'mat' || (MAT.test(last) && last !== 'mat') || (part === part.toUpperCase() && last === 'mat')
  );
};

/** "Độ mật: Tối mật": what forms ask for; an answer that is none of the levels passes. */
const isLevelGiven = (line: string): boolean => {
  const given = /(?:độ|do)\s*(?:mật|mat)\s*:\s*(?<level>.{1,30})$/iu.exec(line)?.groups?.['level'];
  return given !== undefined && LEVELS.includes(compact(given));
};

const wordsOf = (line: string): string[] => line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const isCapitals = (word = ''): boolean => word !== '' && word === word.toUpperCase();

/** A level in capitals among the words of a head: not in "BẢO VỆ BÍ MẬT NHÀ NƯỚC", and "TOI MAT" for where marks were lost. */
const hasLevelInHead = (line: string): boolean => {
  const words = wordsOf(line);
  return words.some((word, index) => {
    if (!isCapitals(word) || !MAT.test(word.toLowerCase())) return false;
    const before = words[index - 1]?.toLowerCase() ?? '';
    if (['toi', 'tuyet'].includes(folded(before)) && isCapitals(words[index - 1])) return true;
    if (word.toLowerCase() === 'mat') return false;
    return !BEFORE.includes(before) && !AFTER.includes(words[index + 1]?.toLowerCase() ?? '');
  });
};

/** A number with the letter of its level: `Số 12-BC/ĐU (M)`. */
const HAS_SECRET_NUMBER = /^s[ốo]\s*:?\s*\d{1,5}\s*[-/].{1,30}\(\s*(?:M|TM|TuM|TUM)\s*\)/iu;

const stampOf = (part: string): GuardMark | undefined => {
  const letters = compact(part);
  if (letters.length > STAMP_LENGTH || IS_ITEM.test(part)) return undefined;
  return STAMPS.find(([start]) => letters.startsWith(start) && letters.length <= start.length + 22)?.[1];
};

/** Longer than a stamp and in small letters it is a sentence that happens to begin so. */
const isSentence = (part: string): boolean =>
  part.endsWith('.') || wordsOf(part).filter((word) => word.length > 1).length > 10;

const markOfLine = (line: string, parts: readonly string[], isHead: boolean): GuardMark | undefined => {
  if (parts.some(isLevelAlone) || isLevelGiven(line)) return 'classified';
  if (isHead && (hasLevelInHead(line) || HAS_SECRET_NUMBER.test(line))) return 'classified';
  return parts.filter((part) => !isSentence(part)).flatMap((part) => stampOf(part) ?? [])[0];
};

const passageOf = (line: string): string => line.slice(0, PASSAGE_LENGTH).toWellFormed();

/** Stamps are often drawn letter by letter, one below the other, or in two lines. */
const asStamp = (lines: readonly string[]): boolean =>
  lines.every((line) => line.length <= 4) && LEVELS.slice(1).includes(compact(lines.join('')));

const lineMarks = (text: string, page: number, words: readonly string[]): Suspicion[] => {
  const lines = partsOf(text);
  return lines.flatMap(({ line, parts }, index) => {
    const mark = markOfLine(line, parts, index < HEAD_LINES) ?? wordMark(line, words);
    if (mark) return [{ mark, page, passage: passageOf(line) }];
    const pair = [line, lines[index + 1]?.line ?? ''];
    return asStamp(pair) ? [{ mark: 'classified' as const, page, passage: passageOf(pair.join(' ')) }] : [];
  });
};

const wordMark = (line: string, words: readonly string[]): GuardMark | undefined => {
  const plain = ` ${wordsOf(line.toLowerCase()).join(' ')} `;
  return words.some((word) => plain.includes(` ${wordsOf(word.toLowerCase()).join(' ')} `))
    ? 'word'
    : undefined;
};

/** What the guard goes by besides its own rules: the words of the installation, and the year that numbers are judged in. */
export type GuardSetting = { readonly words: readonly string[]; readonly thisYear: number };

/**
 * Everything in the text of a paper, page by page, that speaks against keeping it here: levels of secrecy in heads and stamps (not in running
 * prose), recall and restriction, personnel papers, lists of people's numbers, faces of cards, and words that the installation added. Empty:
 * nothing was seen, which proves nothing. Source: security §6 and feature L8 (ours).
 */
export const suspicionsIn = (pages: readonly string[], { words, thisYear }: GuardSetting): Suspicion[] => {
  const marked = pages.flatMap((text, index) => lineMarks(text, index + 1, words));
  const cards = pages.flatMap((text, index) =>
    readsAsCard(text) ? [{ mark: 'card' as const, page: index + 1, passage: '' }] : [],
  );
  const numbers = pages.map((text) => personNumbersIn(text, thisYear));
  const all = [...new Set(numbers.flat())];
  const page = numbers.findIndex((found) => found.length > 0) + 1;
  const people = isList(all) ? [{ mark: 'identities' as const, page, passage: String(all.length) }] : [];
  return [...marked, ...cards, ...people];
};
