// First: the library below asks for it and does not bring it.
import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

const HOUR_MS = 3_600_000;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A certificate of this run for `localhost` that vouches for itself; the file is for those who are to trust it. */
export type OwnCertificate = {
  readonly key: string;
  readonly cert: string;
  readonly file: string;
  readonly remove: () => void;
};

const keyInLines = async (key: CryptoKey): Promise<string> => {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', key));
  return `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64')}\n-----END PRIVATE KEY-----\n`;
};

export const makeOwnCertificate = async (): Promise<OwnCertificate> => {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=localhost',
    notBefore: new Date(Date.now() - HOUR_MS),
    notAfter: new Date(Date.now() + 24 * HOUR_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])],
  });
  const cert = certificate.toString('pem');
  const folder = mkdtempSync(join(tmpdir(), 'sotay-certificate-'));
  const file = join(folder, 'localhost.pem');
  writeFileSync(file, cert);
  return {
    key: await keyInLines(keys.privateKey),
    cert,
    file,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
