import type { Day } from '../calendar/day.ts';
import { personKey } from '../units/import/same-person.rules.ts';

/** Why two records look like one person. */
export const alikeReasons = ['card', 'phone', 'name'] as const;

export type AlikeReason = (typeof alikeReasons)[number];

/** What two records are compared by. */
export type ComparedRecord = {
  readonly name: string;
  readonly birthDate: Day;
  readonly phone: string | null;
  readonly cardNumber: string | null;
};

/**
 * Why two records look like one person: the same card number, the same telephone, or the same name (without marks and case) with the
 * same birthday, as imports tell people apart. None where nothing of it holds. A person decides; a shared telephone may be a couple's.
 */
export function alikeBy(a: ComparedRecord, b: ComparedRecord): AlikeReason[] {
  const same: Readonly<Record<AlikeReason, boolean>> = {
    card: a.cardNumber !== null && a.cardNumber === b.cardNumber,
    phone: a.phone !== null && a.phone === b.phone,
    name: personKey(a.name, a.birthDate) === personKey(b.name, b.birthDate),
  };
  return alikeReasons.filter((reason) => same[reason]);
}

/** What says which of two records is the one in use. */
export type RecordInUse = { readonly id: string; readonly isActive: boolean; readonly holdsPost: boolean };

/**
 * Which of two records to keep, proposed: the one whose account is in use, else the one that holds a post, else the older (ids grow
 * with time). The account of the other ends, so keeping the one in use spares its owner a new code. The rule is ours.
 */
export function recordToKeep<R extends RecordInUse>(a: R, b: R): R {
  if (a.isActive !== b.isActive) return a.isActive ? a : b;
  if (a.holdsPost !== b.holdsPost) return a.holdsPost ? a : b;
  return a.id < b.id ? a : b;
}

/** What is chosen from one record or the other; `standing` is status and flags with their history. */
export const mergedFields = [
  'name',
  'birthDate',
  'phone',
  'card',
  'admittedOn',
  'confirmedOn',
  'standing',
] as const;

export type MergedField = (typeof mergedFields)[number];

/** What goes along when two records become one, as a preview counts it (the words of `member_links` in the database). */
export const mergedLinks = [
  'posts',
  'stays',
  'transfers',
  'tasks',
  'reports',
  'files',
  'attendance',
  'replies',
  'proposals',
  'petitions',
  'opinions',
  'duties',
  'corrections',
  'helps',
  'visits',
] as const;

export type MergedLink = (typeof mergedLinks)[number];
