import { type MergedField, mergedFields } from '@sotay/core/members/duplicates.rules.ts';
import { memberFlags } from '@sotay/core/members/member-status.ts';
import type { CallOutput } from '../platform/api.ts';

type Compared = CallOutput<'members.compare'>;
export type ComparedRecord = Compared['records'][number];

/** What a record says of a field, as far as screens may show it; two that say the same need no choice. */
const saidBy = (record: ComparedRecord, field: MergedField): string | null => {
  if (field === 'card') return record.cardHint === '' ? null : record.cardHint;
  if (field !== 'standing') return record[field];
  return [record.status, ...memberFlags.filter((flag) => record[flag])].join();
};

/** The fields in which the two differ. */
export const differing = (
  kept: ComparedRecord,
  gone: ComparedRecord,
  { sameCard }: Pick<Compared, 'sameCard'>,
): MergedField[] =>
  mergedFields.filter((field) =>
    field === 'card' ? !sameCard : saidBy(kept, field) !== saidBy(gone, field),
  );

/** What is taken from the other record to begin with: what the kept one does not say. */
export const takenAtFirst = (
  kept: ComparedRecord,
  gone: ComparedRecord,
  fields: readonly MergedField[],
): MergedField[] => fields.filter((field) => saidBy(kept, field) === null && saidBy(gone, field) !== null);
