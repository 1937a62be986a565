import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { seededRandom } from '@sotay/core/demo/random.ts';
import type { DocumentKind, DocumentLevel } from '@sotay/core/documents/document-kinds.ts';
import { officialPaper } from '../official-texts.ts';
import { knownPapers } from './known-papers.ts';
import { withOldTones } from './writings.ts';

/** A paper of the library in which the labelled questions are asked, with what it was made of. */
export type Paper = {
  readonly id: string;
  readonly level: DocumentLevel;
  readonly kind: DocumentKind;
  readonly number: number;
  /** The letters of its number: `NQ`, `TW`. */
  readonly kindSymbol: string;
  readonly organ: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly subject: string;
  /** Of generated ones: topic, place and piece of work as they stand in it; empty otherwise. */
  readonly topic: string;
  readonly place: string;
  readonly errand: string;
  readonly signer: string;
  readonly effectiveFrom: string | null;
  readonly endsOn: string | null;
  readonly pages: readonly string[];
};

export const NOW = '2026-11-23T02:00:00Z';
const TODAY = dayOfInstant(NOW);
const GENERATED = 480;

/** Typed in different years and on different machines: tones as they were taught before, marks apart from their letters. */
const asTypedThen = (text: string, nr: number): string => {
  const placed = nr % 3 === 1 ? withOldTones(text) : text;
  return nr % 7 === 2 ? placed.normalize('NFD') : placed;
};

const partsOf = (symbol: string) => {
  const [, number = '0', kindSymbol = '', organ = ''] = /^(\d+)-(\p{L}+)\/(\p{L}+)$/u.exec(symbol) ?? [];
  return { symbol, number: Number(number), kindSymbol, organ };
};

/** Every ninth has ended, every eleventh of the rest holds only later. */
const forceOf = (nr: number) => ({
  endsOn: nr % 9 === 4 ? '2026-09-01' : null,
  effectiveFrom: nr % 9 !== 4 && nr % 11 === 5 ? '2027-01-01' : null,
});

const generated = (): Paper[] => {
  const random = seededRandom('labelled');
  return Array.from({ length: GENERATED }, (_, nr) => {
    const paper = officialPaper(random, TODAY, random.int(1, 160));
    const { symbol, subject, pages, ...told } = paper;
    return {
      ...told,
      ...partsOf(symbol),
      ...forceOf(nr),
      id: random.id(Date.parse(paper.issuedOn)),
      subject: asTypedThen(subject, nr),
      pages: pages.map((page) => asTypedThen(page, nr)),
    };
  });
};

const known = (): Paper[] => {
  const random = seededRandom('labelled/known');
  return knownPapers.map(({ symbol, text, subject, ...told }) => ({
    ...told,
    ...partsOf(symbol),
    ...{ subject, topic: '', place: '', errand: '', signer: '', effectiveFrom: null, endsOn: null },
    id: random.id(Date.parse(told.issuedOn)),
    pages: [`Số ${symbol}\n${subject}\n${text}`],
  }));
};

/** More than five hundred papers, the same at every run. */
export const papers: readonly Paper[] = [...generated(), ...known()];
