/** How far the server's clock was ahead of this device's at the last contact, and when that was by the device (milliseconds). */
export type DeviceClock = { readonly offsetMs: number; readonly contactAt: number };

/** A header of whole seconds says the time of the middle of its second at best. */
const HALF_SECOND_MS = 500;

let clock: DeviceClock | undefined;

/** The clock as any answer of the server told it last in this window. */
export const deviceClock = (): DeviceClock | undefined => clock;

/** Takes the server's time from an answer. */
export function hearTime(response: Response): void {
  const told = Date.parse(response.headers.get('date') ?? '');
  const contactAt = Date.now();
  if (!Number.isNaN(told)) clock = { offsetMs: told + HALF_SECOND_MS - contactAt, contactAt };
}
