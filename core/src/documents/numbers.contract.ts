import { defineContract } from '../kernel/contract.ts';
import { Day, Id, Int, List, Nullable, Obj, OneOf, Text, Type } from '../kernel/schema.ts';
import { Kind } from './documents.schema.ts';
import { paperStandings } from './number-book.rules.ts';

const BOOK = '/api/units/:unitId/documents/number-book';
const NUMBER = '/api/units/:unitId/documents/:documentId/number';
const unit = Obj({ unitId: Id() });
const one = Obj({ unitId: Id(), documentId: Id() });
const write = { permission: 'documents.write' } as const;

/** So many lines of a book are shown, the highest numbers. */
export const BOOK_LINES = 2_000;

/** A paper that bears a number of the unit. One of a meeting has no subject here: that is for those who read its papers. */
const Paper = Obj({
  id: Id(),
  standing: OneOf(...paperStandings),
  symbol: Text(60),
  subject: Text(500),
  issuedOn: Nullable(Day()),
});

/** A number that was taken, as it is written: 15 and `15-KH/ĐU`. */
const Taken = Obj({ number: Int(1), symbol: Text(60) });

const which = Obj({
  kind: Type.Optional(Kind),
  /** A day in the term that is asked for; today's without it. */
  on: Type.Optional(Day()),
});

/** Numbers of the papers that a unit issues itself: one sequence for each kind and term, shared with the papers of its meetings. */
export const numbersContract = defineContract({
  /** The book of one kind in one term, the highest number first. `terms`: the first days of the unit's terms, newest first; null is what came before. */
  numberBook: {
    method: 'GET',
    path: BOOK,
    summary: 'The numbers a unit gave to its papers, with gaps and doubles',
    access: write,
    params: unit,
    query: which,
    response: Obj({
      unitName: Text(200),
      mayBeginTerm: Type.Boolean(),
      term: Nullable(Day()),
      terms: List(Nullable(Day()), 100),
      /** Kinds of which a number is used in the term, with how many papers. */
      kinds: List(Obj({ kind: Kind, papers: Int() }), 30),
      kind: Nullable(Kind),
      lines: List(Obj({ number: Int(1), until: Int(1), papers: List(Paper, 100) }), BOOK_LINES),
    }),
  },
  /** The whole term as a workbook: a sheet for each kind. */
  numberBookSheets: {
    method: 'GET',
    path: `${BOOK}/sheets`,
    summary: 'The book of numbers of a term (.xlsx)',
    access: write,
    params: unit,
    query: Obj({ on: Type.Optional(Day()) }),
    response: 'file',
  },
  /**
   * What the number of a document may be. `next`: the first that is free, null for a kind without an abbreviation; `taken`: what it has
   * taken in this kind and term; `same`: other papers with the number asked about, in the same kind and term.
   */
  number: {
    method: 'GET',
    path: NUMBER,
    summary: 'The next free number for a document, and who has the one asked about',
    access: write,
    params: one,
    query: Obj({ kind: Kind, on: Type.Optional(Day()), number: Type.Optional(Int(1, 99_999)) }),
    response: Obj({ next: Nullable(Taken), taken: Nullable(Taken), same: List(Paper, 20) }),
  },
  /**
   * Takes the next free number for a document: nobody else gets it, also when both ask at once. Asked again for the same kind and term it
   * gives the number the document has; for another, that one is free again. It stands in the document once that is saved.
   */
  takeNumber: {
    method: 'POST',
    path: NUMBER,
    summary: 'Take the next free number for a document',
    access: write,
    params: one,
    body: Obj({ kind: Kind, on: Day() }),
    response: Taken,
    errors: ['documents/not-now', 'documents/no-number', 'documents/is-attachment'],
  },
});
