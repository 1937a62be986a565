import { createHash, createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { authorizer, vapidKeyOf } from './vapid.ts';

const key = vapidKeyOf(createHash('sha256').update('an installation').digest());

test('the header names the service, ends within a day, and is signed by the key that browsers subscribe to', () => {
  let now = new Date('2026-11-22T02:00:00Z');
  const headerFor = authorizer(key, 'https://sotay.example', () => now);
  const header = headerFor('https://push.example');
  const [, token = '', publicKey = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    aud: 'https://push.example',
    exp: Date.parse('2026-11-22T14:00:00Z') / 1_000,
    sub: 'https://sotay.example',
  });
  const point = Buffer.from(publicKey, 'base64url');
  expect([publicKey, point.length, point[0]]).toEqual([key.publicKey, 65, 4]);
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const asked = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const isGenuine = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: asked, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isGenuine).toBe(true);
  expect(headerFor('https://push.example')).toBe(header);
  now = new Date('2026-11-22T03:00:00Z');
  expect(headerFor('https://push.example')).not.toBe(header);
  expect(headerFor('https://other.example')).not.toBe(header);
});
