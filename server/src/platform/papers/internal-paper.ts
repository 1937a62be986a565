import { dayParts } from '@sotay/core/calendar/day.ts';
import { shortDate } from '@sotay/core/calendar/day-words.ts';
import type { blocksOf } from '@sotay/core/documents/readable.rules.ts';
import { readTemplate } from './typst.ts';
import type { Typesetter } from './typst.ts';

/** An internal paper for one reader. */
export type InternalPaper = {
  subject: string;
  symbol: string;
  issuer: string;
  issuedOn: string;
  /** Who prints it and when. */
  mark: string;
  /** Page by page, as the file has them. */
  pages: ReturnType<typeof blocksOf>[];
};

const template = readTemplate('internal-paper.typ');

/** A4 with the reader's mark across every page. All text goes in as data, so no text can be markup. */
export function internalPdf(typesetter: Typesetter, paper: InternalPaper): Uint8Array<ArrayBuffer> {
  const { year, month, dayOfMonth } = dayParts(paper.issuedOn);
  const day = shortDate(paper.issuedOn);
  const source = [paper.symbol && `Số ${paper.symbol}`, day, paper.issuer].filter(Boolean).join(' · ');
  const printed = { ...paper, year, month, dayOfMonth, source };
  return typesetter.draw({ template, inputs: { paper: JSON.stringify(printed) } });
}
