import { type Head, headOf, issuerKey } from '../search/head.rules.ts';
import type { KeptThing } from '../search/kept.rules.ts';
import { rowOf, withKeys } from '../search/match.rules.ts';
import { type DocumentKind, type DocumentLevel, kindsOn } from './document-kinds.ts';

type Read = {
  readonly id: string;
  readonly level: DocumentLevel;
  readonly kind: DocumentKind;
  readonly symbol: string;
  readonly issuer: string;
  readonly subject: string;
  readonly issuedOn: string;
};

/** What a document is called, as it is searched: by the name of its kind too, and by the symbols of the kind it is filed as. */
export const headOfDocument = ({
  kind,
  subject,
  symbol,
  issuer,
  issuedOn,
}: Omit<Read, 'id' | 'level'>): Head => {
  const { label, symbols } = kindsOn(issuedOn)[kind];
  const kindName = kind === 'other' ? '' : label;
  return headOf({ kindName, title: subject, symbol, issuer, onDay: issuedOn, filedAs: symbols });
};

/** What is searched of a document that a device keeps: made once, when it is kept. Whether it holds is asked on the day of the search. */
export const searchedDocument = (document: Read, pages: readonly string[]): Omit<KeptThing, 'isInForce'> => {
  const { id, level, kind, issuer, issuedOn } = document;
  const head = headOfDocument(document);
  return {
    ...{ kind: 'document', id, onDay: issuedOn, level, paper: kind, issuer: issuerKey(issuer) },
    title: withKeys(rowOf(head.text), head.keys),
    pages: pages.map((text) => rowOf(`${head.text} ${text}`)),
  };
};
