import type { KeptThing } from '../search/kept.rules.ts';
import { rowOf } from '../search/match.rules.ts';
import { paperKeys } from '../search/symbol.rules.ts';
import type { DocumentLevel } from './document-kinds.ts';

/** Levels of the library as kinds of units, where they are such. */
const UNIT_KINDS: Partial<Record<DocumentLevel, string>> = {
  bloc: 'bloc-committee',
  base: 'grassroots-committee',
};

/** The level of a document as the search narrows by it: the kind of the unit that issued it, where it is one. */
export const searchedLevel = (level: DocumentLevel): string => UNIT_KINDS[level] ?? level;

type Read = {
  readonly id: string;
  readonly level: DocumentLevel;
  readonly symbol: string;
  readonly subject: string;
  readonly issuedOn: string;
};

/** What is searched of a document that a device keeps: made once, when it is kept. Whether it holds is asked on the day of the search. */
export const searchedDocument = (
  { id, level, symbol, subject, issuedOn }: Read,
  pages: readonly string[],
): Omit<KeptThing, 'isInForce'> => {
  const head = `${subject} ${symbol}`;
  return {
    ...{ kind: 'document', id, onDay: issuedOn, level: searchedLevel(level) },
    ...{ symbolKeys: paperKeys(symbol, issuedOn), title: rowOf(head) },
    pages: pages.map((text) => rowOf(`${head} ${text}`)),
  };
};
