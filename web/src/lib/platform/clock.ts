/** How far the server's clock was ahead of this device's at the last contact, and when that was by the device (milliseconds). */
export type DeviceClock = { readonly offsetMs: number; readonly contactAt: number };

/** A header of whole seconds says the time of the middle of its second at best. */
const HALF_SECOND_MS = 500;

let clock: DeviceClock | undefined;

/** The clock as any answer of the server told it last in this window. */
export const deviceClock = (): DeviceClock | undefined => clock;

/** Takes the clock as an earlier visit left it on the device, until the server speaks. */
export function recallClock(kept: DeviceClock | undefined): void {
  clock ??= kept;
}

/** An instant of this device (ISO 8601) by the server's clock, as far as that was ever heard. */
export const byServer = (at: string, said: DeviceClock | undefined = clock): string =>
  new Date(Date.parse(at) + (said?.offsetMs ?? 0)).toISOString();

/** Takes the server's time from an answer. */
export function hearTime(response: Response): void {
  const told = Date.parse(response.headers.get('date') ?? '');
  const contactAt = Date.now();
  if (!Number.isNaN(told)) clock = { offsetMs: told + HALF_SECOND_MS - contactAt, contactAt };
}
