import { missingNumbers } from '../meetings/numbering.rules.ts';
import type { UnitKind } from '../units/unit-kinds.ts';
import { committeeName } from '../units/unit.rules.ts';
import { bare } from './folded.rules.ts';
import { headSymbolIn } from './symbol.rules.ts';

/** A body that issues papers, with its symbol in their numbers (`ĐUK`). */
export type Issuing = { readonly kind: UnitKind; readonly name: string; readonly symbol: string };

const asWords = (text: string): string =>
  ` ${bare(text)
    .replace(/[^A-Z0-9]+/gu, ' ')
    .trim()} `;

/**
 * Whether a paper of a unit's library was issued by the unit itself: its number bears the unit's symbol, and who issued it is the unit or
 * its committee by name, whole or the beginning of it ("ĐẢNG ỦY KHỐI"). What others issued lies in the same library. Ours, for papers
 * from before numbers were taken here.
 */
export const isIssuedBy = (
  { kind, name, symbol: own }: Issuing,
  { symbol, issuer }: { readonly symbol: string; readonly issuer: string },
): boolean => {
  const organ = headSymbolIn(symbol)?.organ;
  if (organ === undefined || bare(organ) !== bare(own) || issuer.trim() === '') return false;
  const said = asWords(issuer);
  return [name, committeeName(kind, name)]
    .map(asWords)
    .some((one) => one.includes(said) || said.includes(one));
};

/** Where a paper with a number stands: a draft or filed in the library, in its trash, or issued by a meeting. */
export const paperStandings = ['draft', 'filed', 'trashed', 'meeting'] as const;
export type PaperStanding = (typeof paperStandings)[number];

/** A number that was used, and what for. */
export type Numbered = {
  readonly number: number;
  readonly issuedOn: string | null;
  readonly standing: PaperStanding;
};

/** One line of the book: a number with its papers, more than one where it was given twice; or numbers from `number` to `until` without any. */
export type BookLine<P extends Numbered> = {
  readonly number: number;
  readonly until: number;
  readonly papers: readonly P[];
};

/** Without the papers of meetings whose copy is in the library: the same number on the same day. */
const once = <P extends Numbered>(papers: readonly P[]): P[] => {
  const copied = new Set(
    papers
      .filter(({ standing }) => standing !== 'meeting')
      .map(({ number, issuedOn }) => `${String(number)} ${issuedOn ?? ''}`),
  );
  return papers.filter(
    ({ number, issuedOn, standing }) =>
      standing !== 'meeting' || !copied.has(`${String(number)} ${issuedOn ?? ''}`),
  );
};

const gapLines = (numbers: readonly number[]): BookLine<never>[] => {
  const lines: BookLine<never>[] = [];
  for (const number of missingNumbers(numbers)) {
    const last = lines.at(-1);
    if (last?.until === number - 1) lines[lines.length - 1] = { ...last, until: number };
    else lines.push({ number, until: number, papers: [] });
  }
  return lines;
};

/**
 * The book of what a unit issued ("sổ văn kiện ban hành") of one kind in one term, in the order of the numbers: numbers run on from 01
 * without gaps and are given once (36-HD/VPTW; second-hand), so gaps and numbers given twice have lines of their own.
 */
export const bookLines = <P extends Numbered>(papers: readonly P[]): BookLine<P>[] => {
  const byNumber = Map.groupBy(once(papers), ({ number }) => number);
  const used = [...byNumber].map(([number, same]) => ({ number, until: number, papers: same }));
  return [...used, ...gapLines([...byNumber.keys()])].toSorted((a, b) => a.number - b.number);
};
