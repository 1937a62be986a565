import { createHash, timingSafeEqual } from 'node:crypto';
import { ristretto255_hasher, ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToNumberLE } from '@noble/curves/utils.js';

const { voprf, name: SUITE } = ristretto255_oprf;

/** The pair that stamps the slips of one poll. */
export type StampKeys = { secretKey: Uint8Array; publicKey: Uint8Array };

export const makeStampKeys = (): StampKeys => voprf.generateKeyPair();

/** Stamps a blinded slip, with the proof that this very key did it. Throws where the bytes are no blinded slip. */
export const stampBlinded = (
  { secretKey, publicKey }: StampKeys,
  blinded: Uint8Array,
): { evaluated: Uint8Array; proof: Uint8Array } => voprf.blindEvaluate(secretKey, publicKey, blinded);

/** RFC 9497, 3.1: the context of the verifiable mode (1). */
const CONTEXT = Buffer.concat([Buffer.from('OPRFV1-'), Buffer.from([1]), Buffer.from(`-${SUITE}`)]);
const DST = Buffer.concat([Buffer.from('HashToGroup-'), CONTEXT]);

const withLength = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** RFC 9497, 3.3.1 `Evaluate`: the stamp that whoever holds the key gives a slip in the open; the phone arrives at the same one blindly. */
const stampOf = (secretKey: Uint8Array, slip: Uint8Array): Buffer => {
  const point = ristretto255_hasher.hashToCurve(slip, { DST });
  const stamped = point.multiply(bytesToNumberLE(secretKey)).toBytes();
  return createHash('sha512')
    .update(withLength(slip))
    .update(withLength(stamped))
    .update('Finalize')
    .digest();
};

/** Whether a slip bears the stamp of this key. */
export const isStamped = (secretKey: Uint8Array, slip: Uint8Array, stamp: Uint8Array): boolean =>
  timingSafeEqual(stampOf(secretKey, slip), stamp);
