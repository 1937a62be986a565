import type { MemberColumn } from './columns.ts';
import type { MemberFields, Present } from './import-types.ts';
import type { RowReader } from './row-reader.rules.ts';

/** One row of members while it is held against the others. */
export interface MemberDraft {
  reader: RowReader<MemberColumn>;
  label: string;
  cardNumber: string | undefined;
  birthDate: string;
  unitCode: string | null;
  phone: string | null;
  fields: MemberFields | null;
  present: Present<MemberFields> | undefined;
}
