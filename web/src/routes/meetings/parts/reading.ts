import { meetingsWords } from '#lib/words/meetings.ts';

/** Our estimate for an A4 page read with care, aloud in one's head: about 350 words. Not a rule. */
const MINUTES_PER_PAGE = 2;

type Paper = { pages: number | null };

/** Minutes it takes to read the papers whose pages are known; 0 when none is. */
export const readingMinutes = (papers: readonly Paper[]): number =>
  papers.reduce((minutes, { pages }) => minutes + (pages ?? 0) * MINUTES_PER_PAGE, 0);

/** `4 tài liệu, đọc khoảng 12 phút`, `chưa có tài liệu`. */
export function papersWords(papers: readonly Paper[]): string {
  const minutes = readingMinutes(papers);
  const count = meetingsWords.papers.count(papers.length);
  return minutes === 0 ? count : `${count}, ${meetingsWords.papers.reading(minutes)}`;
}
