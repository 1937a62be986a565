import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key that signs the heads of the log. `publicText` is what witnesses keep. */
export type LogKey = {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly publicText: string;
};

/** The Ed25519 key in the data folder (mode 0600, never in the database), made at the first start. */
export const readLogKey = (dataDir: string): LogKey => {
  const file = join(dataDir, 'audit-key.pem');
  if (!existsSync(file)) {
    const { privateKey: made } = generateKeyPairSync('ed25519');
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  const privateKey = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const id = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  return { id, privateKey, publicKey, publicText: raw.toString('base64') };
};
