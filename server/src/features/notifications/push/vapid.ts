import { type KeyObject, createECDH, createPrivateKey, sign } from 'node:crypto';

/** The key by which push services know this installation (RFC 8292). */
export type VapidKey = { publicKey: string; signing: KeyObject };

/** Push services take a day at the most; half of it leaves room for clocks that are wrong. */
const LIVES_SECONDS = 12 * 3_600;
const SIGNED_ANEW_MS = 3_600_000;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The key pair of this installation: the same on every node that shares the secret. */
export const vapidKeyOf = (secret: Buffer): VapidKey => {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  const point = pair.getPublicKey();
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: secret.toString('base64url'), x, y };
  return {
    publicKey: point.toString('base64url'),
    signing: createPrivateKey({ format: 'jwk', key: jwk }),
  };
};

/** The `authorization` header for a push service (its origin) at a time; `contact` is whom the service may write to. */
export const authorization = (
  { publicKey, signing }: VapidKey,
  audience: string,
  contact: string,
  now: Date,
): string => {
  const expires = Math.floor(now.getTime() / 1_000) + LIVES_SECONDS;
  const text = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode({ aud: audience, exp: expires, sub: contact })}`;
  const signature = sign('sha256', Buffer.from(text), { key: signing, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${text}.${signature.toString('base64url')}, k=${publicKey}`;
};

/** The same, signed once an hour for each push service: there are few of them and thousands of messages. */
export const authorizer = (
  key: VapidKey,
  contact: string,
  clock: () => Date,
): ((audience: string) => string) => {
  const signed = new Map<string, { header: string; at: number }>();
  return (audience) => {
    const now = clock();
    const before = signed.get(audience);
    if (before && Math.abs(now.getTime() - before.at) < SIGNED_ANEW_MS) return before.header;
    const header = authorization(key, audience, contact, now);
    signed.set(audience, { header, at: now.getTime() });
    return header;
  };
};
