import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';

const { voprf } = ristretto255_oprf;

/** A slip that the phone has made: its random number, and how it was blinded for the stamp. Hexadecimal. */
export type BlankSlip = { readonly slip: string; readonly blind: string; readonly blinded: string };

/** A slip with its stamp, ready to be cast by nobody. */
export type StampedSlip = { readonly slip: string; readonly stamp: string };

export function makeSlip(): BlankSlip {
  const slip = crypto.getRandomValues(new Uint8Array(32));
  const { blind, blinded } = voprf.blind(slip);
  return { slip: bytesToHex(slip), blind: bytesToHex(blind), blinded: bytesToHex(blinded) };
}

/**
 * Takes the blind off the stamp (RFC 9497). Throws where the proof does not hold against the key of the poll: then the server has
 * stamped this slip unlike those of the others.
 */
export function finishSlip(
  { slip, blind, blinded }: BlankSlip,
  publicKey: string,
  { evaluated, proof }: { evaluated: string; proof: string },
): StampedSlip {
  const stamp = voprf.finalize(
    hexToBytes(slip),
    hexToBytes(blind),
    hexToBytes(evaluated),
    hexToBytes(blinded),
    hexToBytes(publicKey),
    hexToBytes(proof),
  );
  return { slip, stamp: bytesToHex(stamp) };
}
