import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keys derived from the installation's secret, one per purpose. */
export type Keys = {
  login: Buffer;
  passwords: Buffer;
  card: Buffer;
  roles: Buffer;
  files: Buffer;
  device: Buffer;
  challenge: Buffer;
  slips: Buffer;
  imports: Buffer;
  secondFactor: Buffer;
  oidc: Buffer;
  door: Buffer;
  polls: Buffer;
  push: Buffer;
  vapid: Buffer;
  quarantine: Buffer;
};

const derive = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'sotay', purpose, 32));

export const deriveKeys = (secret: Buffer): Keys => ({
  login: derive(secret, 'login'),
  passwords: derive(secret, 'passwords'),
  card: derive(secret, 'card'),
  roles: derive(secret, 'roles'),
  files: derive(secret, 'files'),
  device: derive(secret, 'device'),
  challenge: derive(secret, 'challenge'),
  slips: derive(secret, 'slips'),
  imports: derive(secret, 'imports'),
  secondFactor: derive(secret, 'second-factor'),
  oidc: derive(secret, 'oidc'),
  door: derive(secret, 'door'),
  polls: derive(secret, 'polls'),
  push: derive(secret, 'push'),
  vapid: derive(secret, 'vapid'),
  quarantine: derive(secret, 'quarantine'),
});

/** Keyed digest of a login (card number or telephone), so that the database never holds the number itself. */
export const loginDigest = (keys: Keys, login: string): Buffer =>
  createHmac('sha256', keys.login).update(login).digest();

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the sealed bytes. */
export const sealBytes = (key: Buffer, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

export const seal = (key: Buffer, text: string): Buffer => sealBytes(key, Buffer.from(text, 'utf8'));

export const unsealBytes = (key: Buffer, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
};

export const unseal = (key: Buffer, sealed: Buffer): string => unsealBytes(key, sealed).toString('utf8');

/** Password of a database login role; the same on every node that shares the secret. */
export const rolePassword = (keys: Keys, role: string): string =>
  createHmac('sha256', keys.roles).update(role).digest('base64url');
