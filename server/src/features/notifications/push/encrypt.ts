import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** Where a device takes messages: the push service's address, and the keys under which only that device reads them. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

/** The sender's part of one message: a key pair and a salt used once. */
export type Once = { privateKey: Buffer; salt: Buffer };

const RECORD_SIZE = 4_096;
/** The one record is the last one (RFC 8188 §2). */
const LAST_RECORD = 2;

const derive = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));

/** Key and nonce that both ends reckon from the shared secret (RFC 8291 §3.4). */
export const messageKeys = (
  shared: Buffer,
  { auth, device, sender, salt }: { auth: Buffer; device: Buffer; sender: Buffer; salt: Buffer },
): { key: Buffer; nonce: Buffer } => {
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), device, sender]);
  const secret = derive(shared, auth, info, 32);
  return {
    key: derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16),
    nonce: derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  };
};

const newOnce = (): Once => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { privateKey: pair.getPrivateKey(), salt: randomBytes(16) };
};

/** The body of one push message, `aes128gcm` (RFC 8291). Throws when the device's key is no point of the curve. */
export const encryptMessage = (
  text: string,
  target: Pick<PushTarget, 'p256dh' | 'auth'>,
  { privateKey, salt }: Once = newOnce(),
): Buffer => {
  const device = Buffer.from(target.p256dh, 'base64url');
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(privateKey);
  const sender = pair.getPublicKey();
  const auth = Buffer.from(target.auth, 'base64url');
  const { key, nonce } = messageKeys(pair.computeSecret(device), { auth, device, sender, salt });
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  return Buffer.concat([
    salt,
    size,
    Buffer.from([sender.length]),
    sender,
    cipher.update(text, 'utf8'),
    cipher.update(Buffer.from([LAST_RECORD])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
};

/** Whether a device's keys are what they should be: a point of P-256 and sixteen bytes. */
export const areDeviceKeys = ({ p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>): boolean => {
  try {
    const pair = createECDH('prime256v1');
    pair.generateKeys();
    pair.computeSecret(Buffer.from(p256dh, 'base64url'));
    return Buffer.from(auth, 'base64url').length === 16;
  } catch {
    return false;
  }
};
