import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BucketConfig, bucketConfigOf } from './files/bucket-config.ts';

/** The organisation's own identity provider (OpenID Connect), and how it knows this installation. */
export type OidcConfig = { issuer: string; clientId: string; clientSecret: string };

/** Ways to write to members outside the handbook, where the organisation has them. */
export type GatewayConfig = {
  /** A provider of SMS over HTTP: its address, the JSON it takes with `{to}` and `{text}` in it, and its authorization. */
  sms: { url: string; body: string; authorization: string | undefined } | undefined;
  /** A server for e-mail (`smtps://user:word@host`), and the sender's address. */
  mail: { url: string; from: string } | undefined;
};

/** What the environment decides, read once at start. */
export type Config = {
  port: number;
  dataDir: string;
  /** One's own PostgreSQL; without it the embedded one runs in the data folder. */
  databaseUrl: string | undefined;
  demo: boolean;
  role: 'all' | 'web' | 'worker';
  /** Address people use, for origin checks and the QR of slips. */
  origin: string;
  metricsToken: string | undefined;
  /** Where a process that only works says how it is; without it nowhere. */
  metricsPort: number | undefined;
  /** Sign-in with accounts of the organisation, where it has a provider. */
  oidc: OidcConfig | undefined;
  /** A push service besides those of the open internet: one's own, or that of a test. */
  pushTrustedOrigin: string | undefined;
  gateways: GatewayConfig;
  /** Where sealed files stand, if not in the data folder. */
  bucket: BucketConfig | undefined;
  /** Folder of the witness of the audit log; best on another disk or machine. */
  witnessDir: string;
};

const number = (name: string, fallback: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new Error(`${name} must be a whole number from 0 to 65535.`);
  }
  return value;
};

const role = (): Config['role'] => {
  const value = process.env['ROLE'] ?? 'all';
  if (value === 'all' || value === 'web' || value === 'worker') return value;
  throw new Error('ROLE must be web or worker (or unset for both).');
};

const oidc = (): OidcConfig | undefined => {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(
    (name) => process.env[name] || undefined,
  );
  if (issuer === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined)
    throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.');
  if (new URL(issuer).protocol !== 'https:') throw new Error('OIDC_ISSUER must be https.');
  return { issuer, clientId, clientSecret };
};

const gateways = (): GatewayConfig => {
  const [smsUrl, smsBody, authorization] = ['SMS_URL', 'SMS_BODY', 'SMS_AUTHORIZATION'].map(
    (name) => process.env[name] || undefined,
  );
  const [mailUrl, from] = ['SMTP_URL', 'SMTP_FROM'].map((name) => process.env[name] || undefined);
  if ((smsUrl === undefined) !== (smsBody === undefined)) throw new Error('SMS_URL needs SMS_BODY.');
  if ((mailUrl === undefined) !== (from === undefined)) throw new Error('SMTP_URL needs SMTP_FROM.');
  return {
    sms: smsUrl && smsBody ? { url: smsUrl, body: smsBody, authorization } : undefined,
    mail: mailUrl && from ? { url: mailUrl, from } : undefined,
  };
};

export const readConfig = (): Config => {
  const port = number('PORT', 3000);
  const dataDir = resolve(process.env['DATA_DIR'] || 'data');
  return {
    port,
    dataDir,
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    demo: process.env['DEMO'] !== '0',
    role: role(),
    origin: (process.env['ORIGIN'] || `http://localhost:${port}`).replace(/\/$/, ''),
    metricsToken: process.env['METRICS_TOKEN'] || undefined,
    metricsPort: number('METRICS_PORT', 0) || undefined,
    oidc: oidc(),
    gateways: gateways(),
    bucket: bucketConfigOf(process.env, (path) => readFileSync(path, 'utf8')),
    pushTrustedOrigin: process.env['PUSH_TRUSTED_ORIGIN'] || undefined,
    witnessDir: resolve(process.env['WITNESS_DIR'] || join(dataDir, 'witness')),
  };
};

/**
 * The installation's secret: from `SECRET`, else a file of mode 0600 made at the first start.
 * Keys for hashing logins, sealing card numbers and the database roles' passwords are derived from it.
 */
export const readSecret = (dataDir: string): Buffer => {
  const given = process.env['SECRET'];
  if (given) {
    if (given.length < 32) throw new Error('SECRET must have at least 32 characters.');
    return Buffer.from(given, 'utf8');
  }
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
};
