import {
  AFTER,
  BEFORE,
  BESIDE_LEVEL,
  type GuardMark,
  LEVELS,
  STAMPS,
  type Suspicion,
} from './guard-marks.ts';
import { isList, personNumbersIn, readsAsCard } from './identity.rules.ts';
import { compact, folded, partsOf } from './line.rules.ts';

/** So many lines of a page are its head, where a stamp may stand beside other words. */
const HEAD_LINES = 18;
/** A stamp is no longer than this, counted in letters. */
const STAMP_LENGTH = 60;
const PASSAGE_LENGTH = 200;

/** "mật" with all its marks, or with some of them lost; "mặt", "mắt" and "mát" are other words. */
const MAT = /^(?:mật|mât|mạt|mat)$/u;

const wordsOf = (line: string): string[] => line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Begins like an item of a list or goes on like a sentence: such a line speaks of levels, it bears none. Rules on both sides are a frame. */
const IS_ITEM = /^(?:[-–+•*]\s(?!.*\s[-–+•*]$)|[a-zđ]\)|\d+[.)]\s)|[;:,]$/u;

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

/** A level with nothing beside it but what stamps say besides: "MẬT - KHẨN", "BÍ MẬT NHÀ NƯỚC - ĐỘ MẬT". */
const isLevelStamp = (line: string): boolean => {
  if (IS_ITEM.test(line)) return false;
  const words = wordsOf(line.toLowerCase().replace('bí mật nhà nước', '')).filter(
    (word) => !/^\d+$/u.test(word),
  );
  const last = words.findLastIndex((word) => MAT.test(word));
  const others = words.filter((word) => !['mat', 'toi', 'tuyet'].includes(folded(word)));
  if (last === -1 || words[last] === 'mat' || others.length === 0) return false;
  // "Độ mật" alone is what the law calls the thing; "mật độ" is another.
  const isCompound =
    AFTER.includes(words[last + 1] ?? '') ||
    (BEFORE.includes(words[last - 1] ?? '') && !/bí mật nhà nước/iu.test(line));
  return !isCompound && others.every((word) => BESIDE_LEVEL.includes(folded(word)));
};

/** "Độ mật: Tối mật": what forms ask for; an answer that is none of the levels passes. */
const isLevelGiven = (line: string): boolean => {
  const given = /(?:độ|do)\s*(?:mật|mat)\s*:\s*(?<level>.{1,30})$/iu.exec(line)?.groups?.['level'];
  return given !== undefined && LEVELS.includes(compact(given));
};

const isCapitals = (word = ''): boolean => word !== '' && word === word.toUpperCase();

/** Lower case: a word of a sentence, unlike the names and days that stand beside a stamp. */
const isLower = (word = ''): boolean => /^\p{Ll}+$/u.test(word);

/** Words after which a level is spoken of: "đóng dấu MẬT", "tài liệu TỐI MẬT". */
const SPOKEN_AFTER = ['dấu', 'độ', 'mức', 'loại', 'liệu', 'chữ', 'cấp', 'và', 'hoặc', 'là', 'bản'];

/** Whether a level between these words is part of a sentence: both are, or the one before announces it. */
const isSpokenOf = (before = '', after = ''): boolean =>
  isLower(before) && (isLower(after) || SPOKEN_AFTER.includes(before));

/** The word before a level, past other levels that stand before it: `dấu "MẬT", "TỐI MẬT"`. */
const wordBefore = (words: readonly string[], index: number): string | undefined =>
  words.slice(0, index).findLast((word) => !['mat', 'toi', 'tuyet'].includes(folded(word)));

/** A level in capitals among the words of a head: not in "BẢO VỆ BÍ MẬT NHÀ NƯỚC", and "TOI MAT" for where marks were lost. */
const hasLevelInHead = (line: string): boolean => {
  const words = wordsOf(line);
  return words.some((word, index) => {
    if (!isCapitals(word) || !MAT.test(word.toLowerCase())) return false;
    const [before = '', after = ''] = [words[index - 1], words[index + 1]];
    if (isSpokenOf(wordBefore(words, index), after)) return false;
    if (['toi', 'tuyet'].includes(folded(before)) && isCapitals(before)) return true;
    if (word.toLowerCase() === 'mat') return false;
    return !BEFORE.includes(before.toLowerCase()) && !AFTER.includes(after.toLowerCase());
  });
};

/** A number with the letter of its level: `Số 12-BC/ĐU (M)`. */
const HAS_SECRET_NUMBER = /^s[ốo]\s*:?\s*\d{1,5}\s*[-/].{1,30}\(\s*(?:M|TM|TuM|TUM)\s*\)/iu;

/** A stamp goes on for no more letters than this after what it says. */
const STAMP_TAIL = 22;

const stampOf = (part: string): GuardMark | undefined => {
  const letters = compact(part);
  if (letters.length > STAMP_LENGTH || IS_ITEM.test(part)) return undefined;
  return STAMPS.find(([says]) => {
    const said = says.exec(letters)?.[0];
    return said !== undefined && letters.length <= said.length + STAMP_TAIL;
  })?.[1];
};

/** Longer than a stamp and in small letters it is a sentence that happens to begin so. */
const isSentence = (part: string): boolean =>
  part.endsWith('.') || wordsOf(part).filter((word) => word.length > 1).length > 10;

const markOfLine = (line: string, parts: readonly string[], isHead: boolean): GuardMark | undefined => {
  if (parts.some(isLevelAlone) || isLevelGiven(line) || isLevelStamp(line)) return 'classified';
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
    const title = pair.every(isCapitals) ? stampOf(pair.join(' ')) : undefined;
    if (title) return [{ mark: title, page, passage: passageOf(pair.join(' ')) }];
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
