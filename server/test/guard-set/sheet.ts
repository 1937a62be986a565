import type { Random } from '@sotay/core/demo/random.ts';
import { officialPaper } from '../official-texts.ts';

/** How a paper is made a file: a Word file, a printed PDF, a scan, a photograph, or Word in a font of old. */
export type Form = 'docx' | 'pdf' | 'scan' | 'photo' | 'tcvn3' | 'vni';

/** A paper before it is a file. A line with tabs is a row of a table; `margin` stands in the head of each Word page, `framed` in a text box. */
export type Sheet = {
  readonly name: string;
  readonly form: Form;
  readonly pages: readonly (readonly string[])[];
  readonly margin?: string;
  readonly framed?: string;
};

/** What a template shows, how often it stands in the set, and how one is made. */
export type Template = readonly [what: string, count: number, make: (random: Random, nth: number) => Sheet];

/** A file of the set with what it is, known by how it was made. */
export type Labelled = Sheet & { readonly isBad: boolean; readonly what: string };

/** Every template so many times, from one seed. */
export const sheetsOf = (random: Random, isBad: boolean, templates: readonly Template[]): Labelled[] =>
  templates.flatMap(([what, count, make]) =>
    Array.from({ length: count }, (_, nth) => ({ ...make(random, nth), isBad, what })),
  );

const TODAY = '2026-11-20';

/** The lines of an official paper, page by page. */
export const officialPages = (random: Random): string[][] =>
  officialPaper(random, TODAY, random.int(1, 99)).pages.map((page) => page.split('\n').filter(Boolean));

/** A paper that means no harm, in a form of its own. */
export const plainSheet = (random: Random, form?: Form): Sheet => ({
  name: `van-ban-${String(random.int(100, 999))}`,
  form: form ?? random.pick(['docx', 'pdf']),
  pages: officialPages(random),
});

/** The first lines of a paper: enough of it for a scan. */
export const shortSheet = (random: Random, form: Form, lines = 8): Sheet => {
  const sheet = plainSheet(random, form);
  return { ...sheet, pages: [(sheet.pages[0] ?? []).slice(0, lines)] };
};

/** The paper with lines put in: before the line `at` of a page, both counted from 0. */
export const withLines = (sheet: Sheet, lines: readonly string[], page = 0, at = 0): Sheet => ({
  ...sheet,
  pages: sheet.pages.map((old, index) =>
    index === page ? [...old.slice(0, at), ...lines, ...old.slice(at)] : old,
  ),
});

/** The paper with its last page written on to so many pages. */
export const lengthened = (random: Random, sheet: Sheet, pages: number): Sheet => ({
  ...sheet,
  pages: Array.from({ length: pages }, (_, nth) => sheet.pages[nth] ?? officialPages(random)[1] ?? []),
});
