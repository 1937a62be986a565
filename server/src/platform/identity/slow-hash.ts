import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Refusal } from '../errors.ts';
import { takeTurn } from './turns.ts';

/** argon2id with 64 MiB, three passes, one lane (security §2). */
const COST = { memory: 65_536, passes: 3, parallelism: 1 } as const;
const KEY_LENGTH = 32;
const PREFIX = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`;

const run = promisify(argon2);
let runs = 0;

/** How many times this process has done the slow work: a figure for machines, and for the test that wrong logins cost the same. */
export const slowRuns = (): number => runs;

const derive = async (secret: string, salt: Buffer, urgent: boolean): Promise<Buffer> => {
  const done = await takeTurn(urgent);
  if (!done) throw new Refusal('kernel/unavailable');
  try {
    runs += 1;
    return await run('argon2id', { ...COST, message: secret, nonce: salt, tagLength: KEY_LENGTH });
  } finally {
    done();
  }
};

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** The hash of a password or code in PHC form, with a salt of its own. */
export const slowHash = async (secret: string, { urgent = false } = {}): Promise<string> => {
  const salt = randomBytes(16);
  return `${PREFIX}${base64(salt)}$${base64(await derive(secret, salt, urgent))}`;
};

const read = (hash: string): { salt: Buffer; key: Buffer } => {
  const [salt, key] = hash.startsWith(PREFIX) ? hash.slice(PREFIX.length).split('$') : [];
  if (!salt || !key) throw new Error('A stored hash has another form.');
  return { salt: Buffer.from(salt, 'base64'), key: Buffer.from(key, 'base64') };
};

/**
 * Whether the secret belongs to the hash. Without a hash the same work is done and the answer is no, so that time does not tell
 * whether somebody exists. `urgent` is for people already signed in, who wait with a transaction open.
 */
export const slowMatch = async (
  secret: string,
  hash: string | null,
  { urgent = false } = {},
): Promise<boolean> => {
  const { salt, key } = hash === null ? { salt: randomBytes(16), key: null } : read(hash);
  const derived = await derive(secret, salt, urgent);
  return key !== null && timingSafeEqual(derived, key);
};
