import { createDecipheriv, createECDH } from 'node:crypto';
import { messageKeys } from '../src/features/notifications/push/encrypt.ts';

/** A device as its browser makes it: the keys it gives out, and the private one that it keeps. */
export type Device = { p256dh: string; auth: string; privateKey: Buffer };

/** Reads an `aes128gcm` body with the keys of the device, as a browser does (RFC 8188, 8291). */
export const decryptMessage = (body: Buffer, { p256dh, auth, privateKey }: Device): string => {
  const salt = body.subarray(0, 16);
  const length = body[20] ?? 0;
  const sender = body.subarray(21, 21 + length);
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  const { key, nonce } = messageKeys(pair.computeSecret(sender), {
    auth: Buffer.from(auth, 'base64url'),
    device: Buffer.from(p256dh, 'base64url'),
    sender,
    salt,
  });
  const record = body.subarray(21 + length);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
};
