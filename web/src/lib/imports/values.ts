import { isDay } from '@sotay/core/calendar/day.ts';
import { postKinds } from '@sotay/core/kernel/post-kinds.ts';
import { cellTypes } from '@sotay/core/units/cell-types.ts';
import { unitKinds } from '@sotay/core/units/unit-kinds.ts';
import { date, phone } from '../platform/format.ts';
import { importsWords as t } from '../words/imports.ts';
import { postWords, statusWords, unitKindWords } from '../words/lexicon.ts';
import { unitsWords } from '../words/units.ts';

type Value = string | boolean | null;

/** The name of a field that an import changes. */
export const fieldWords = (field: string): string =>
  Object.hasOwn(t.fields, field) ? t.fields[field as keyof typeof t.fields] : field;

/** A value of an import as people read it: days written out, codes of the lexicon in words, nothing as "nothing". */
export function valueWords(field: string, value: Value): string {
  if (value === null || value === '') return t.blank;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (isDay(value)) return date(value);
  if (field === 'phone') return phone(value);
  if (field === 'status' && (value === 'full' || value === 'probationary')) return statusWords(value);
  const cellType = cellTypes.find((type) => field === 'cellType' && type === value);
  if (cellType) return unitsWords.cellTypes[cellType];
  const unitKind = unitKinds.find((kind) => field === 'kind' && kind === value);
  if (unitKind) return unitKindWords(unitKind);
  const postKind = postKinds.find((kind) => field === 'kind' && kind === value);
  return postKind ? postWords(postKind) : value;
}
