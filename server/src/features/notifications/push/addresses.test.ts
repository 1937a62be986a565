import { expect, test } from 'vitest';
import { isPublicAddress, isPushEndpoint, lookupPublic } from './addresses.ts';

test.each(['142.250.66.10', '17.57.144.20', '2404:6800:4005:80f::200a', '::ffff:8.8.8.8'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
  ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '::127.0.0.1', 'not an address', ''],
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
])('%s may be called', (endpoint) => {
  expect(isPushEndpoint(endpoint, undefined)).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com:8443/fcm/send/abc',
  'https://user:word@fcm.googleapis.com/abc',
  'https://localhost/abc',
  'https://printer.local/abc',
  'https://database.internal/abc',
  'https://intranet/abc',
  'https://127.0.0.1/abc',
  'https://2130706433/abc',
  'https://0x7f.1/abc',
  'https://[::1]/abc',
  'https://[::ffff:10.0.0.1]/abc',
  'https://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'abc',
  '',
])('%s may not', (endpoint) => {
  expect(isPushEndpoint(endpoint, undefined)).toBe(false);
});

test('one more origin may be named, that one alone', () => {
  const trusted = 'http://127.0.0.1:9999';
  expect(isPushEndpoint('http://127.0.0.1:9999/device/1', trusted)).toBe(true);
  expect(isPushEndpoint('http://127.0.0.1:9998/device/1', trusted)).toBe(false);
  expect(isPushEndpoint('http://user@127.0.0.1:9999/device/1', trusted)).toBe(false);
});

test('a name that leads home is not known', async () => {
  const failure = await new Promise((done) => lookupPublic('localhost', {}, (error) => done(error)));
  expect(failure).toBeInstanceOf(Error);
});
