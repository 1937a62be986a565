import { type Day, addMonths, instantOfDay } from '../calendar/day.ts';

/** Slips of so many months can be ticked: what comes back late still counts. Ours; the month at hand and the two before. */
export const PACK_MONTHS = 3;

/** A month of packs, `YYYY-MM`. */
export type PackMonth = string;

/** The month of a day. */
export const packMonthOf = (day: Day): PackMonth => day.slice(0, 7);

/** The months for which packs are made on a day, the latest first. */
export const packMonths = (today: Day): PackMonth[] =>
  Array.from({ length: PACK_MONTHS }, (_, back) => packMonthOf(addMonths(`${packMonthOf(today)}-01`, -back)));

/** The instants between which a month lies: from the first (included) to the second (excluded). */
export function packBounds(month: PackMonth): { from: string; until: string } {
  const first = `${month}-01`;
  return { from: instantOfDay(first), until: instantOfDay(addMonths(first, 1)) };
}

/** How an item of a slip stands: nothing came back, the slip was ticked, or the member said so by other means. */
export const slipStates = ['waiting', 'slip', 'told'] as const;
export type SlipState = (typeof slipStates)[number];

type Receipt = { readonly understoodOn: Day | null; readonly way: string };

/** The state of an item on a member's slip, from what is noted of the newest version. */
export function slipState(receipt: Receipt | null): SlipState {
  if (!receipt || receipt.understoodOn === null) return 'waiting';
  return receipt.way === 'paper' ? 'slip' : 'told';
}

/** A tick by mistake is taken back on the day it was made; later it stands like any other word given. Ours (D12). */
export const mayTakeBack = (receipt: Receipt | null, today: Day): boolean =>
  slipState(receipt) === 'slip' && receipt?.understoodOn === today;
