import { createHmac } from 'node:crypto';
import { codeFromMac, stepBytes, stepOf } from '@sotay/core/auth/totp.rules.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const bytesOf = (secret: string): Buffer => {
  const bits = Array.from(secret, (sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** An app on a phone: shows the code of a typed secret, each step another one. */
export const appOf = (typed: string): ((steps?: number) => string) => {
  const secret = bytesOf(typed.replaceAll(/\s/g, ''));
  return (steps = 0) => {
    const step = stepOf(new Date()) + steps;
    return codeFromMac(createHmac('sha1', secret).update(stepBytes(step)).digest());
  };
};
