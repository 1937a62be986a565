import { dayOfInstant } from '@sotay/core/calendar/day.ts';
import { type MemberDays, wrongDay } from '@sotay/core/members/member-days.rules.ts';
import { isFullName, nameSortKey, normalizeText } from '@sotay/core/members/name.rules.ts';
import type { Context } from '../../../platform/context.ts';
import { Refusal } from '../../../platform/errors.ts';

/** A full name as it is stored, with the key it is sorted by. */
export const readName = (typed: string): { fullName: string; sortKey: string } => {
  const fullName = normalizeText(typed);
  if (!isFullName(fullName)) throw new Refusal('members/name-malformed');
  return { fullName, sortKey: nameSortKey(fullName) };
};

/** Days that can be, at this moment. */
export const demandDays = ({ now }: Context, days: MemberDays): void => {
  const field = wrongDay(days, dayOfInstant(now.toISOString()));
  if (field) throw new Refusal('members/day-wrong', { field });
};

type Value = string | boolean | null;

/** What differs, as the audit keeps it. */
export const differences = <F extends { readonly [K in keyof F]: Value }>(
  before: { readonly [K in keyof F]: Value },
  after: F,
): { before: Record<string, Value>; after: Record<string, Value> } => {
  const fields = (Object.keys(after) as (keyof F & string)[]).filter(
    (field) => before[field] !== after[field],
  );
  const pick = (row: { readonly [K in keyof F]: Value }) =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  return { before: pick(before), after: pick(after) };
};
