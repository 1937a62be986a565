import { type Day, addMonths } from '../calendar/day.ts';

/** For so long the inbox asks for something to be read, and for so long it is kept who opened it. Ours, as for invitations (ADR 23). */
export const RECEIPTS_KEPT_MONTHS = 12;

/** The first day of which the inbox still tells. */
export const inboxBegins = (today: Day): Day => addMonths(today, -RECEIPTS_KEPT_MONTHS);

/** How an item stands with its reader. `changed`: an earlier version was opened, the newest was not. */
export const itemStates = ['new', 'changed', 'opened', 'understood', 'expired', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

type Item = { readonly version: number; readonly expiresOn: Day | null; readonly isWithdrawn: boolean };

/** What the reader did with it, of the newest version they did anything with. */
type Receipt = { readonly version: number; readonly isUnderstood: boolean };

/**
 * How an item stands on a day. An acknowledgement belongs to the version it was given for (D6): a newer one asks again. What was withdrawn
 * or is over asks for nothing.
 */
export function itemState(item: Item, receipt: Receipt | null, today: Day): ItemState {
  if (item.isWithdrawn) return 'withdrawn';
  if (receipt?.version === item.version) return receipt.isUnderstood ? 'understood' : 'opened';
  if (item.expiresOn !== null && item.expiresOn < today) return 'expired';
  return receipt ? 'changed' : 'new';
}

/** Whether the number on the badge counts it. */
export const isUnread = (state: ItemState): boolean => state === 'new' || state === 'changed';
