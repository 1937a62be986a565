import { symbolKey } from '@sotay/core/documents/link.rules.ts';
import { headSymbolsIn, symbolText } from '@sotay/core/documents/symbol.rules.ts';
import type { Tx } from '../../../platform/db/transaction.ts';
import { findPages } from '../documents.repository.ts';

/** What it rests on stands in front; so many pages are looked at. */
const PAGES = 30;

type Read = { readonly unitId: string; readonly id: string; readonly latest: number };

/** The text of the newest version that is looked through for other documents. */
export const textOf = async (tx: Tx, { unitId, id, latest }: Read): Promise<string> => {
  const pages = await findPages(tx, { unitId, documentId: id, version: latest }, { from: 1, most: PAGES });
  return pages.map(({ text }) => text).join('\n\n');
};

/** The keys of all numbers that the text names. */
export const namesIn = async (tx: Tx, document: Read): Promise<ReadonlySet<string>> =>
  new Set(headSymbolsIn(await textOf(tx, document)).map(({ symbol }) => symbolKey(symbolText(symbol))));
