import { PAGE } from './flow.ts';
import type { PagesRead, Stretch } from './read-pages.ts';

/** A text that says nothing of pages is parted into stretches of about so many letters, so that what is found in it opens near by. */
const STRETCH = 4_000;
/** What is longer than any sheet of paper holds. */
const LONGEST_PAGE = 3 * STRETCH;

/** Parts at the ends of paragraphs, or of lines where those are long. */
const stretchesOf = (page: string): string[] => {
  if (page.length <= LONGEST_PAGE) return [page];
  const stretches: string[] = [];
  let from = 0;
  while (page.length - from > 2 * STRETCH) {
    const ends = ['\n\n', '\n', ' '].map((end) => page.indexOf(end, from + STRETCH));
    const end = ends.find((at) => at !== -1 && at < from + LONGEST_PAGE) ?? from + STRETCH;
    stretches.push(page.slice(from, end));
    from = end;
  }
  return [...stretches, page.slice(from)];
};

/** The pages of a text, a form feed being where one ends. */
export const pagesIn = (text: string, { from, most }: Stretch): Omit<PagesRead, 'margins'> => {
  const pages = text
    .split(PAGE)
    .flatMap(stretchesOf)
    .map((page) =>
      page
        .replace(/[ \u00A0]+$/gmu, '')
        .replace(/\n{3,}/gu, '\n\n')
        .replace(/^\n+|\n+$/gu, ''),
    );
  return { total: pages.length, texts: pages.slice(from - 1, from - 1 + most) };
};
