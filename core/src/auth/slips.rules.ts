/** Slips of one sheet at the most: fifty pages, a minute of work. Larger units are printed part by part. */
export const MOST_SLIPS = 400;

/** A finished sheet waits this long to be taken, in hours; then it is gone. */
export const SLIP_HOURS = 24;

/** A sheet that is not ready after this time never will be, in hours. */
const MAKING_HOURS = 1;

export type SheetState = 'making' | 'ready' | 'taken' | 'failed';

/** The state of a sheet as people see it: one forgotten in the making has failed, one never taken is gone. */
export function sheetState(stored: SheetState, createdAt: Date, now: Date): SheetState {
  const hours = (now.getTime() - createdAt.getTime()) / 3_600_000;
  if (stored === 'making' && hours >= MAKING_HOURS) return 'failed';
  if (stored === 'ready' && hours >= SLIP_HOURS) return 'taken';
  return stored;
}

/** How a slip names the login without giving it away: the end of the card number, else of the telephone. */
export function loginHint(cardHint: string, phone: string | null): string {
  if (cardHint !== '') return `số thẻ …${cardHint}`;
  return phone === null ? 'số thẻ đảng viên' : `số điện thoại …${phone.slice(-3)}`;
}
