const SLIP = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9A-Za-z]{16})$/;

/** Slip and code from the fragment of the address that the QR of a slip leads to; undefined when it is none. */
export function readSlipAddress(fragment: string): { slipId: string; code: string } | undefined {
  const [, slipId, code] = SLIP.exec(fragment) ?? [];
  return slipId && code ? { slipId, code } : undefined;
}
