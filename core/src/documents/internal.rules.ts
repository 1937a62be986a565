/** How long after an opening its pages may be read on, in hours; then the screen opens it anew, and that is written down too. Ours. */
export const OPENING_HOURS = 24;

/** The most pages of an internal paper that are printed at once. Ours: longer ones are read on the screen. */
export const MOST_PRINTED_PAGES = 300;

/** How an internal paper was opened. */
export const openingWays = ['screen', 'print'] as const;
export type OpeningWay = (typeof openingWays)[number];

/** Who reads, from where and when, as it stands across every page: `Nguyễn Văn A · Chi bộ 2 · 08:05 23/11/2026`. */
export const watermarkOf = (reader: { name: string; cellName: string }, when: string): string =>
  [reader.name, reader.cellName, when].filter((part) => part !== '').join(' · ');
