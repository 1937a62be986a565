import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/curves/utils.js';
import { expect, test } from 'vitest';
import { finishSlip, makeSlip } from './slip.ts';

const { voprf } = ristretto255_oprf;

const stamp = ({ secretKey, publicKey }: ReturnType<typeof voprf.generateKeyPair>, blinded: string) => {
  const { evaluated, proof } = voprf.blindEvaluate(secretKey, publicKey, hexToBytes(blinded));
  return { evaluated: bytesToHex(evaluated), proof: bytesToHex(proof) };
};

test('the same slip blinded twice gets the same stamp, and no two slips are alike', () => {
  const keys = voprf.generateKeyPair();
  const publicKey = bytesToHex(keys.publicKey);
  const first = makeSlip();
  const { blind, blinded } = voprf.blind(hexToBytes(first.slip));
  const again = { slip: first.slip, blind: bytesToHex(blind), blinded: bytesToHex(blinded) };
  expect(again.blinded).not.toBe(first.blinded);
  expect(finishSlip(again, publicKey, stamp(keys, again.blinded))).toEqual(
    finishSlip(first, publicKey, stamp(keys, first.blinded)),
  );
  expect(makeSlip().slip).not.toBe(first.slip);
});

test('a stamp of another key is not taken', () => {
  const blank = makeSlip();
  const publicKey = bytesToHex(voprf.generateKeyPair().publicKey);
  expect(() => finishSlip(blank, publicKey, stamp(voprf.generateKeyPair(), blank.blinded))).toThrow();
});
