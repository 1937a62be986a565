import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type DocumentKind, documentKinds } from '@sotay/core/documents/document-kinds.ts';
import { bookLines } from '@sotay/core/documents/number-book.rules.ts';
import { BOOK_LINES } from '@sotay/core/documents/numbers.contract.ts';
import { abilitiesOn } from '../../../platform/access/policy.ts';
import { demandBranch, demandUnit } from '../../../platform/access/unit-place.ts';
import { type Context, demand } from '../../../platform/context.ts';
import type { FileAnswer } from '../../../platform/http/room.ts';
import { meetingsPolicy } from '../../meetings/index.ts';
import {
  NO_TERM,
  type NumberedPaper,
  numberWords,
  papersNumbered,
  takenBy,
  termAt,
  termsOf,
} from '../../numbers/index.ts';
import { findDocument } from '../documents.repository.ts';
import type { Input, Output } from '../documents.types.ts';
import { bookSheets } from './book-sheets.ts';
import { firstFree, organOf } from './take.ts';

/** So many papers with the same number are named. */
const SAME_MOST = 20;

const today = ({ now }: Pick<Context, 'now'>): string => dayOfInstant(now.toISOString());
const orNone = (termOn: string): string | null => (termOn === NO_TERM ? null : termOn);

const shown = ({ id, standing, symbol, subject, issuedOn }: NumberedPaper) => ({
  ...{ id, standing, symbol, subject, issuedOn },
});

const counted = (papers: readonly NumberedPaper[]): { kind: DocumentKind; papers: number }[] => {
  const byKind = Map.groupBy(papers, ({ kind }) => kind);
  return documentKinds.flatMap((kind) => {
    const count = byKind.get(kind)?.length ?? 0;
    return count === 0 ? [] : [{ kind, papers: count }];
  });
};

export const readNumberBook = async (
  context: Context,
  { params: { unitId }, query }: Input<'numberBook'>,
): Promise<Output<'numberBook'>> => {
  const { tx, actor } = context;
  const unit = await demandBranch(context, unitId);
  const termOn = await termAt(tx, unitId, query.on ?? today(context));
  const papers = await papersNumbered(tx, unitId, { termOn });
  const kinds = counted(papers);
  const kind = query.kind ?? kinds[0]?.kind ?? null;
  const lines = bookLines(papers.filter((paper) => paper.kind === kind));
  return {
    unitName: unit.name,
    mayBeginTerm: abilitiesOn(meetingsPolicy, actor, unit, ['meetings.lead'])['meetings.lead'],
    term: orNone(termOn),
    terms: [...(await termsOf(tx, unitId)), null],
    kinds,
    kind,
    lines: lines
      .slice(-BOOK_LINES)
      .toReversed()
      .map((line) => ({ ...line, papers: line.papers.slice(0, 100).map(shown) })),
  };
};

export const writeNumberBook = async (
  context: Context,
  { params: { unitId }, query }: Input<'numberBookSheets'>,
): Promise<FileAnswer> => {
  const { tx } = context;
  await demandUnit(context, unitId);
  const termOn = await termAt(tx, unitId, query.on ?? today(context));
  const papers = await papersNumbered(tx, unitId, { termOn });
  return {
    bytes: await bookSheets(papers),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'So van kien ban hanh.xlsx',
  };
};

export const readNumber = async (
  context: Context,
  { params: { unitId, documentId }, query: { kind, on, number } }: Input<'number'>,
): Promise<Output<'number'>> => {
  const { tx } = context;
  demand(context, await findDocument(tx, { unitId, id: documentId }));
  const day = on ?? today(context);
  const termOn = await termAt(tx, unitId, day);
  const organ = await organOf(context, unitId);
  const asWritten = (one: number) => {
    const symbol = numberWords({ kind, number: one }, organ, day);
    return symbol === undefined ? null : { number: one, symbol };
  };
  const taken = await takenBy(tx, unitId, documentId);
  const papers = await papersNumbered(tx, unitId, { termOn, kind });
  const same = papers.filter((paper) => paper.number === number && paper.id !== documentId);
  return {
    next: asWritten(await firstFree(context, unitId, { kind, termOn })),
    taken: taken?.kind === kind && taken.termOn === termOn ? asWritten(taken.number) : null,
    same: same.slice(0, SAME_MOST).map(shown),
  };
};
