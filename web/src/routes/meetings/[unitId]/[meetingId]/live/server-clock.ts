/** How far the server's clock is ahead of this device's (milliseconds); none until the server has said its time. */
let aheadMs = 0;

/** Takes the server's word for the time: an instant it named, and when it arrived by this device's clock. */
export function setByServer(at: string, arrivedMs: number): void {
  aheadMs = Date.parse(at) - arrivedMs;
}

/** The time of the meeting: the server's, however wrong the device's own clock is. */
export const serverNow = (): string => new Date(Date.now() + aheadMs).toISOString();
