import { expect, test } from 'vitest';
import { decryptMessage } from '../../../../test/push-message.ts';
import { areDeviceKeys, encryptMessage } from './encrypt.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

// The example of RFC 8291, section 5 and appendix A.
const device = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  privateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
};
const once = {
  privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
};
const TEXT = 'When I grow up, I want to be a watermelon';
const BODY =
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';

test('the example of the standard comes out byte for byte', () => {
  expect(encryptMessage(TEXT, device, once).toString('base64url')).toBe(BODY);
  expect(decryptMessage(bytes(BODY), device)).toBe(TEXT);
});

test('the same text is another message each time, of the same length', () => {
  const [one, two] = [encryptMessage(TEXT, device), encryptMessage(TEXT, device)];
  expect(one.equals(two)).toBe(false);
  expect(one.length).toBe(two.length);
  expect([one, two].map((body) => decryptMessage(body, device))).toEqual([TEXT, TEXT]);
});

test('keys that are none are found', () => {
  expect(areDeviceKeys(device)).toBe(true);
  expect(areDeviceKeys({ ...device, auth: 'AAAA' })).toBe(false);
  expect(areDeviceKeys({ ...device, p256dh: Buffer.alloc(65, 4).toString('base64url') })).toBe(false);
  expect(areDeviceKeys({ ...device, p256dh: '' })).toBe(false);
});
