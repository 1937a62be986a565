import { byServer } from '#lib/platform/clock.ts';

/** How far the server's clock is ahead of this device's (milliseconds), by what it last said of the hall. */
let aheadMs: number | undefined;

/** Takes the server's word for the time: an instant it named, and when it arrived by this device's clock. */
export function setByServer(at: string, arrivedMs: number): void {
  aheadMs = Date.parse(at) - arrivedMs;
}

/** The time of the meeting: the server's, however wrong the device's own clock is. */
export const serverNow = (): string =>
  aheadMs === undefined ? byServer(new Date().toISOString()) : new Date(Date.now() + aheadMs).toISOString();
