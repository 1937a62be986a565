import { bare } from '../documents/folded.rules.ts';

/** Small letters without marks: what a scan or a careless typist leaves of a word. */
export const folded = (text: string): string => bare(text).toLowerCase();

/** Folded, letters only: `T Ố I   M Ậ T` and `[TỐI-MẬT]` are one. What scans take for letters is read as them. */
export const compact = (text: string): string =>
  folded(text)
    .replaceAll(/(?<=\p{L}\s*)[1|!](?=\s*\p{L})|[1|!]/gu, 'i')
    .replaceAll('0', 'o')
    .replaceAll(/[^a-z]/gu, '');

/** The lines of a page, and the parts of each that stand apart: cells, and columns with a gap between. */
export const partsOf = (text: string): { readonly line: string; readonly parts: readonly string[] }[] =>
  text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, parts: [line, ...line.split(/\t|\s{2,}|\|/u)].map((part) => part.trim()) }));
