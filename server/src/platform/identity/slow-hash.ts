import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../errors.ts';
import type { Keys } from '../keys.ts';
import { takeTurn } from './turns.ts';

type Form = {
  readonly prefix: string;
  readonly cost: { readonly memory: number; readonly passes: number; readonly parallelism: number };
  /** Whether the installation's key goes in: without it a stolen database is worth nothing to guess at. */
  readonly keyed: boolean;
};

/**
 * argon2id with 19 MiB and two passes, as OWASP recommends at the least, so that twenty people a second can sign in on two cores; what
 * a thief gains by the cheaper work, the key takes away many times over (ADR 11).
 */
const FORM: Form = {
  prefix: '$argon2id$v=19$m=19456,t=2,p=1,keyid=c290YXk$',
  cost: { memory: 19_456, passes: 2, parallelism: 1 },
  keyed: true,
};

/** As hashes were made before; they are made anew when their owner signs in. */
const FORMER: Form = {
  prefix: '$argon2id$v=19$m=65536,t=3,p=1$',
  cost: { memory: 65_536, passes: 3, parallelism: 1 },
  keyed: false,
};

const KEY_LENGTH = 32;

const run = promisify(argon2);
let runs = 0;

/** How many times this process has done the slow work: a figure for machines, and for the test that wrong logins cost the same. */
export const slowRuns = (): number => runs;

type Work = { readonly form: Form; readonly secret: string; readonly salt: Buffer; readonly urgent: boolean };

const derive = async (keys: Keys, { form, secret, salt, urgent }: Work): Promise<Buffer> => {
  const done = await takeTurn(urgent);
  if (!done) throw new Refusal('kernel/unavailable');
  try {
    runs += 1;
    const input = { message: secret, nonce: salt, tagLength: KEY_LENGTH };
    return await run('argon2id', { ...form.cost, ...input, ...(form.keyed && { secret: keys.passwords }) });
  } finally {
    done();
  }
};

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The hash of a password or code in PHC form, with a salt of its own. */
export const slowHash = async (keys: Keys, secret: string, { urgent = false } = {}): Promise<string> => {
  const salt = randomBytes(16);
  return `${FORM.prefix}${base64(salt)}$${base64(await derive(keys, { form: FORM, secret, salt, urgent }))}`;
};

/** Whether a hash was made in a way we have left. */
export const isFormer = (hash: string): boolean => !hash.startsWith(FORM.prefix);

const read = (hash: string): { form: Form; salt: Buffer; key: Buffer } => {
  const form = isFormer(hash) ? FORMER : FORM;
  const [salt, key] = hash.startsWith(form.prefix) ? hash.slice(form.prefix.length).split('$') : [];
  if (!salt || !key) throw new Error('A stored hash has another form.');
  return { form, salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
};

/**
 * Whether the secret belongs to the hash. Without a hash the same work is done and the answer is no, so that time does not tell
 * whether somebody exists. `urgent` is for people already signed in, who wait with a transaction open.
 */
export const slowMatch = async (
  keys: Keys,
  secret: string,
  hash: string | null,
  { urgent = false } = {},
): Promise<boolean> => {
  const { form, salt, key } = hash === null ? { form: FORM, salt: randomBytes(16), key: null } : read(hash);
  const derived = await derive(keys, { form, secret, salt, urgent });
  return key !== null && timingSafeEqual(derived, key);
};
