import { type DocumentKind, kindsOn } from '@sotay/core/documents/document-kinds.ts';
import { type Issuing, type PaperStanding, isIssuedBy } from '@sotay/core/documents/number-book.rules.ts';
import { symbolText } from '@sotay/core/documents/symbol.rules.ts';
import type { UnitKind } from '@sotay/core/units/unit-kinds.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';

/** A paper that bears a number of its unit. `isTaken`: it was taken here; else it is read off the paper, or given by a meeting. */
export type NumberedPaper = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly symbol: string;
  readonly issuer: string;
  readonly subject: string;
  readonly issuedOn: string | null;
  readonly standing: PaperStanding;
  readonly isTaken: boolean;
};

/** The number of a unit's paper as it is written (`15-KH/ĐU`); undefined for a kind without an abbreviation. */
export const numberWords = (
  { kind, number }: { readonly kind: DocumentKind; readonly number: number },
  organ: string,
  day: string,
): string | undefined => {
  const [kindSymbol] = kindsOn(day)[kind].symbols;
  return kindSymbol && symbolText({ number, kindSymbol, organ });
};

const issuing = async (tx: Tx, unitId: string): Promise<Issuing | undefined> =>
  tx
    .selectFrom('units')
    .select(['name', 'symbol', sql<UnitKind>`kind`.as('kind')])
    .where('id', '=', unitId)
    .executeTakeFirst();

/** The papers that bear a number of the unit in a term, of all kinds or of one, in the order of the numbers. */
export const papersNumbered = async (
  tx: Tx,
  unitId: string,
  { termOn, kind = null }: { termOn: string; kind?: DocumentKind | null },
): Promise<NumberedPaper[]> => {
  const unit = await issuing(tx, unitId);
  if (!unit) return [];
  const { rows } = await sql<NumberedPaper>`
    with term as (
      select ${termOn}::date as from_on,
             coalesce((select min(started_on) from terms where unit_id = ${unitId} and started_on > ${termOn}::date), 'infinity') as until_on)
    select d.id, t.kind, t.number, '' as symbol, d.issuer, d.subject,
           d.issued_on::text as issued_on, d.state as standing, true as is_taken
      from taken_numbers t join documents d on d.unit_id = t.unit_id and d.id = t.document_id
     where t.unit_id = ${unitId} and t.term_on = ${termOn}::date and (${kind}::text is null or t.kind = ${kind})
    union all
    select d.id, d.kind, d.number, d.symbol, d.issuer, d.subject, d.issued_on::text, d.state, false
      from documents d, term
     where d.unit_id = ${unitId} and d.state <> 'trashed' and d.kind is not null and d.number is not null
       and d.issued_on >= term.from_on and d.issued_on < term.until_on and (${kind}::text is null or d.kind = ${kind})
       and not exists (select from taken_numbers t where t.unit_id = d.unit_id and t.document_id = d.id and t.kind = d.kind
                          and t.term_on = term.from_on and t.number = d.number)
    union all
    select i.meeting_id, i.kind, i.number, '', '', '', i.issued_on::text, 'meeting', false
      from issued_documents i
     where i.unit_id = ${unitId} and i.term_on = ${termOn}::date and (${kind}::text is null or i.kind = ${kind})
     order by number, issued_on, id`.execute(tx);
  return rows
    .filter((row) => row.isTaken || row.standing === 'meeting' || isIssuedBy(unit, row))
    .map((row) => ({
      ...row,
      symbol: row.symbol || (numberWords(row, unit.symbol, row.issuedOn ?? termOn) ?? ''),
    }));
};
