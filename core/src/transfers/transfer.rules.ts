import { addDays, addMonths, type Day } from '../calendar/day.ts';
import type { PostKind } from '../kernel/post-kinds.ts';

export type TransferKind = 'official' | 'temporary';

/** Why somebody stays elsewhere for a time: study may last longer. */
export type TransferPurpose = 'work' | 'study';

/** A term of the regulation with its source and how sure it is; shown as "theo cấu hình của đơn vị" unless it was read. */
export type TransferTerm = {
  readonly amount: number;
  readonly source: string;
  readonly sure: 'read' | 'second-hand';
};

/** The terms of transfers as data (domain §2.3, table of deadlines). */
export const TRANSFER_TERMS = {
  /** Days from the decision or the change of residence to the end of the procedure. */
  procedureDays: { amount: 60, source: '06-HD/TW 6.3.1a', sure: 'read' },
  /** Days from the introduction to handing it in at the new place. */
  handInDays: { amount: 30, source: '06-HD/TW 6.3.1c', sure: 'read' },
  /** A temporary stay lasts at least so many months, */
  leastMonths: { amount: 3, source: '06-HD/TW 6.3.2a', sure: 'read' },
  /** less than so many, */
  mostMonths: { amount: 12, source: '06-HD/TW 6.3.2a', sure: 'read' },
  /** and for study at most so many. */
  mostStudyMonths: { amount: 24, source: '06-HD/TW 6.3.2a', sure: 'read' },
} as const satisfies Record<string, TransferTerm>;

export type TransferDays = {
  readonly kind: TransferKind;
  readonly purpose: TransferPurpose;
  readonly introducedOn: Day;
  readonly effectiveOn: Day;
  readonly untilOn: Day | null;
};

export type TransferFault = 'transfers/day-wrong' | 'transfers/too-short' | 'transfers/too-long';

/** The last day of an ordinary stay that begins on `fromOn`; the regulation says "under" for work, "up to" for study. */
export function longestStay(fromOn: Day, purpose: TransferPurpose): Day {
  return purpose === 'study'
    ? addMonths(fromOn, TRANSFER_TERMS.mostStudyMonths.amount)
    : addDays(addMonths(fromOn, TRANSFER_TERMS.mostMonths.amount), -1);
}

/** What is wrong with the days of a transfer. An official one has no end; a temporary one lasts as the regulation says. */
export function transferFault(days: TransferDays): TransferFault | undefined {
  const { kind, purpose, introducedOn, effectiveOn, untilOn } = days;
  if (effectiveOn < introducedOn || (kind === 'official') !== (untilOn === null))
    return 'transfers/day-wrong';
  if (untilOn === null) return undefined;
  if (untilOn < addMonths(effectiveOn, TRANSFER_TERMS.leastMonths.amount)) return 'transfers/too-short';
  return untilOn > longestStay(effectiveOn, purpose) ? 'transfers/too-long' : undefined;
}

/** The day until which the introduction has to reach the new place. */
export function handInBy(introducedOn: Day): Day {
  return addDays(introducedOn, TRANSFER_TERMS.handInDays.amount);
}

/**
 * Whether this post speaks for a cell in a transfer: its secretary or deputy; where nobody holds the post of secretary, whoever
 * governs the cell from above. The rule is ours (features U8: both sides' consent).
 */
export function speaksFor(kind: PostKind, isOfCell: boolean, hasSecretary: boolean): boolean {
  if (isOfCell) return kind === 'secretary' || kind === 'deputy-secretary';
  return !hasSecretary;
}
